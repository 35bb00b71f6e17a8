// Runs the Slack of `emulate` in a process of its own (jest cannot load it): `node emulate-server.mjs <seed>`; prints its port.
import { Server } from 'node:net';
import { createEmulator } from 'emulate';

// It gives no host, and would listen to the whole network.
const { listen } = Server.prototype;
Server.prototype.listen = function (port, _host, ready) {
  this.once('listening', () => console.log(this.address().port));
  return listen.call(this, port, '127.0.0.1', ready);
};
// Ends with the test, however that ends.
process.stdin.once('end', () => process.exit()).resume();
await createEmulator({ service: 'slack', port: 0, seed: { slack: JSON.parse(process.argv[2]) } });
