// A door in front of a server that a test can shut, open again, or leave ajar: it lets everything in and nothing out.
import { connect, createServer, type AddressInfo, type Server, type Socket } from 'node:net';

export class TcpDoor {
  readonly #target: { host: string; port: number };
  readonly #sockets = new Set<Socket>();
  #server: Server | null = null;
  #ajar = false;
  port = 0;

  constructor(target: { host: string; port: number }) {
    this.#target = target;
  }

  /** Listens on loopback, after a first time on the same port again. */
  async open(): Promise<void> {
    this.#ajar = false;
    const server = createServer((client) => this.#letIn(client));
    await new Promise<void>((resolve) => server.listen(this.port, '127.0.0.1', resolve));
    this.port = (server.address() as AddressInfo).port;
    this.#server = server;
  }

  /** As when the server's process ends: every connection breaks, new ones are refused. */
  async shut(): Promise<void> {
    const server = this.#server;
    this.#server = null;
    const closed = new Promise((resolve) => server?.close(resolve) ?? resolve(null));
    for (const socket of this.#sockets) socket.destroy();
    await closed;
  }

  /** From now on questions arrive and answers do not. */
  leaveAjar(): void {
    this.#ajar = true;
  }

  #letIn(client: Socket): void {
    const server = connect(this.#target);
    server.on('data', (data) => {
      if (!this.#ajar) client.write(data);
    });
    client.on('data', (data) => server.write(data));
    for (const [one, other] of [
      [client, server],
      [server, client],
    ] as const) {
      this.#sockets.add(one);
      // A reset by the other side is what this door is for: `close` follows every error and does the work.
      one.on('error', () => undefined);
      one.on('close', () => {
        this.#sockets.delete(one);
        other.destroy();
      });
    }
  }
}
