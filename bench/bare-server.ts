// A bare node:http server in a thread of its own that sends the same bytes to everybody.
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { parentPort, workerData } from 'node:worker_threads';

const { body, headers } = workerData as { body: Uint8Array; headers: Record<string, string> };
const server = createServer((_request, answer) => {
  answer.writeHead(200, { ...headers, 'content-length': body.length }).end(body);
}).listen(0, '127.0.0.1', () => parentPort!.postMessage((server.address() as AddressInfo).port));
