// Slack's end of Socket Mode, as far as we need it: one text frame at a time, over a connection that Slack may end.
import { createHash } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';

export interface SocketServer {
  /** The setting `SLACK_API_URL`. */
  apiUrl: string;
  /** What came from the app, oldest first. */
  heard: Record<string, unknown>[];
  /** How `apps.connections.open` is answered; the address of this server when left alone. */
  opens: () => object;
  /** How many connections were asked for. */
  asked(): number;
  say(envelope: object): void;
  /** Slack ends the connection. */
  hangUp(): void;
  stop(): Promise<void>;
}

/** The kind of frame with which an end is asked for, and answered. */
const GOODBYE = 8;
/** What every WebSocket server puts behind the client's key (RFC 6455, 1.3). */
const GUID = '258EAFA5-E914-47DA-95CA-C5AB0DC85B11';

export async function socketServer(changed: () => void): Promise<SocketServer> {
  let asked = 0;
  let socket: Socket | undefined;
  const server: Server = createServer((request, response) => {
    asked++;
    request.resume();
    response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(socketServer.opens()));
  });
  server.on('upgrade', (request, given: Socket) => {
    const key = createHash('sha1')
      .update(`${request.headers['sec-websocket-key'] ?? ''}${GUID}`)
      .digest('base64');
    given.write(`HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Accept: ${key}\r\n\r\n`);
    socket = given;
    given.on('data', (frame: Buffer) => {
      if (((frame[0] ?? 0) & 15) === GOODBYE) given.end(Buffer.from([0x88, 0]));
      const text = textOf(frame);
      if (text !== undefined) socketServer.heard.push(JSON.parse(text) as Record<string, unknown>);
      changed();
    });
    given.on('error', () => given.destroy());
    write(given, JSON.stringify({ type: 'hello', num_connections: 1 }));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;

  const socketServer: SocketServer = {
    apiUrl: `http://127.0.0.1:${port}/api/`,
    heard: [],
    opens: () => ({ ok: true, url: `ws://127.0.0.1:${port}/link` }),
    asked: () => asked,
    say: (envelope) => socket !== undefined && write(socket, JSON.stringify(envelope)),
    hangUp: () => socket?.destroy(),
    async stop() {
      socket?.destroy();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
  return socketServer;
}

function write(socket: Socket, text: string): void {
  const data = Buffer.from(text);
  const length = data.length < 126 ? Buffer.from([data.length]) : Buffer.from([126, data.length >> 8, data.length & 255]);
  socket.write(Buffer.concat([Buffer.from([0x81]), length, data]));
}

/** The text of one whole frame of a client, which are masked; undefined for pings and goodbyes. */
function textOf(frame: Buffer): string | undefined {
  if (((frame[0] ?? 0) & 15) !== 1) return undefined;
  const short = (frame[1] ?? 0) & 127;
  const begin = short === 126 ? 4 : 2;
  const length = short === 126 ? frame.readUInt16BE(2) : short;
  const mask = frame.subarray(begin, begin + 4);
  return Buffer.from(frame.subarray(begin + 4, begin + 4 + length).map((byte, index) => byte ^ (mask[index % 4] ?? 0))).toString();
}
