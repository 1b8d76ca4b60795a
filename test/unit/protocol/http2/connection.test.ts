import { once } from "node:events";
import { connect, constants, type ClientHttp2Session } from "node:http2";
import { Flag, FrameType, toFrame } from "../../../../src/protocol/http2/frames";
import { toHeaderField } from "../../../../src/protocol/http2/hpack";
import type { Answering, Request } from "../../../../src/protocol/http2/requests";
import { connectRaw, serve, stopServers } from "./http2-server";

const PREFACE = Buffer.from("PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n");
const MB = 1024 * 1024;

const sessions: ClientHttp2Session[] = [];

afterEach(() => {
  for (const session of sessions.splice(0)) session.destroy();
  stopServers();
});

function open(port: number, settings = {}): ClientHttp2Session {
  const session = connect(`http://127.0.0.1:${port}`, { settings });
  sessions.push(session.on("error", () => undefined));
  return session;
}

async function exchange(session: ClientHttp2Session, body: Buffer): Promise<Buffer> {
  const call = session.request({ ":method": "POST", ":path": "/a" });
  call.end(body);
  const chunks: Buffer[] = [];
  for await (const chunk of call) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

function echo({ body }: Request, answering: Answering): void {
  answering.begin(Buffer.of(0x88));
  answering.write(body);
  answering.end(toHeaderField("x-end", "1"));
}

test.each([0, 1, 16_384, 16_385, 65_535, 65_536, 5 * MB])(
  "a body of %s bytes comes and goes as it is",
  async (size) => {
    const { port } = await serve(echo);
    const body = Buffer.alloc(size, "0123456789abcdef!");

    expect((await exchange(open(port), body)).equals(body)).toBe(true);
  },
);

test("many requests at once each get their own answer", async () => {
  const { port } = await serve(echo);
  const session = open(port);
  const bodies = Array.from({ length: 50 }, (_, index) => Buffer.alloc(index * 3000, String(index)));

  const answers = await Promise.all(bodies.map((body) => exchange(session, body)));

  expect(answers.map((answer, index) => answer.equals(bodies[index]!))).toEqual(bodies.map(() => true));
});

test.each([7, 1000, 2 ** 31 - 1])(
  "a peer whose streams have windows of %s bytes reads everything",
  async (window) => {
    const { port } = await serve(echo);
    const body = Buffer.alloc(20_000, "abc");

    expect((await exchange(open(port, { initialWindowSize: window }), body)).equals(body)).toBe(true);
  },
  60_000,
);

test("data waits for a peer that does not read, and its writer is told when it went", async () => {
  const sent: number[] = [];
  const { port } = await serve((_, answering) => {
    answering.begin(Buffer.of(0x88));
    for (let part = 0; part < 4; part += 1) answering.write(Buffer.alloc(40_000), () => sent.push(part));
    answering.end(toHeaderField("x-end", "1"));
  });
  const call = open(port).request({ ":method": "POST", ":path": "/a" }).end();
  await once(call, "response");
  await new Promise((resolve) => setTimeout(resolve, 50));
  const before = [...sent];
  call.resume();
  await once(call, "close");

  expect(before).toEqual([0]);
  expect(sent).toEqual([0, 1, 2, 3]);
});

test("a cancelled call is closed at once, and what is written to it is dropped", async () => {
  const answered: Answering[] = [];
  const closed = jest.fn();
  const { port, violations } = await serve((_, answering) => {
    answering.onceClosed(closed);
    answering.begin(Buffer.of(0x88));
    answered.push(answering);
  });
  const session = open(port);
  const call = session.request({ ":method": "POST", ":path": "/a" }).end();
  await once(call, "response");
  call.close(constants.NGHTTP2_CANCEL);
  await once(call, "close");
  while (closed.mock.calls.length === 0) await new Promise(setImmediate);
  const dropped = jest.fn();
  answered[0]!.write(Buffer.alloc(100_000), dropped);
  answered[0]!.end(toHeaderField("x-end", "1"));

  expect(dropped).toHaveBeenCalledTimes(1);
  expect(closed).toHaveBeenCalledTimes(1);
  expect(violations).toEqual([]);
});

test("calls of a connection that breaks are closed", async () => {
  const closed = jest.fn();
  const asked = new Promise<void>((resolve) => {
    void serve((_, answering) => {
      answering.onceClosed(closed);
      resolve();
    }).then(({ port }) => {
      const session = open(port);
      session
        .request({ ":method": "POST", ":path": "/a" })
        .on("error", () => undefined)
        .end();
      void asked.then(() => session.destroy());
    });
  });
  await asked;
  while (closed.mock.calls.length === 0) await new Promise(setImmediate);

  expect(closed).toHaveBeenCalledTimes(1);
});

test("a body above the limit is left out, and said to be", async () => {
  const { port } = await serve(({ body, isTooLong }, answering) => {
    answering.begin(Buffer.of(0x88));
    answering.write(Buffer.from(`${isTooLong} ${body.length}`));
    answering.end(toHeaderField("x-end", "1"));
  }, 1000);
  const session = open(port);

  expect(String(await exchange(session, Buffer.alloc(1000)))).toBe("false 1000");
  expect(String(await exchange(session, Buffer.alloc(1001)))).toBe("true 0");
});

test("a ping is answered with its own bytes", async () => {
  const { port } = await serve(echo);
  const session = open(port);
  await once(session, "connect");
  const payload = await new Promise<Buffer>((resolve, reject) =>
    session.ping(Buffer.from("12345678"), (error, _ms, answer) => (error ? reject(error) : resolve(answer))),
  );

  expect(String(payload)).toBe("12345678");
});

/** `:method: POST`, `:scheme: http`, `:path: /a`. */
const BLOCK = Buffer.concat([Buffer.of(0x83, 0x86), toHeaderField(":path", "/a")]);
const SETTINGS = toFrame(FrameType.SETTINGS, 0, 0, Buffer.alloc(0));

test("headers may come in parts, with padding and a priority, and bytes one by one", async () => {
  const seen: (string | undefined)[] = [];
  const { port } = await serve(({ headers, body }) => void seen.push(headers.get(":path"), String(body)));
  const peer = await connectRaw(port);
  const priority = Buffer.alloc(5);
  const bytes = Buffer.concat([
    PREFACE,
    SETTINGS,
    toFrame(0xfe, 0, 0, Buffer.from("a type of the future")),
    toFrame(
      FrameType.HEADERS,
      Flag.PADDED | Flag.PRIORITY,
      1,
      Buffer.concat([Buffer.of(3), priority, BLOCK.subarray(0, 2), Buffer.alloc(3)]),
    ),
    toFrame(FrameType.CONTINUATION, 0, 1, BLOCK.subarray(2, 4)),
    toFrame(FrameType.CONTINUATION, Flag.END_HEADERS, 1, BLOCK.subarray(4)),
    toFrame(FrameType.DATA, Flag.PADDED, 1, Buffer.from("\u0002hello\0\0")),
    toFrame(FrameType.DATA, Flag.END_STREAM, 1, Buffer.from(" you")),
  ]);
  for (const byte of bytes) peer.write(Buffer.of(byte));
  while (seen.length === 0) await new Promise(setImmediate);

  expect(seen).toEqual(["/a", "hello you"]);
});

const headers = (streamId: number, flags: number): Buffer => toFrame(FrameType.HEADERS, flags, streamId, BLOCK);

test.each([
  ["another protocol", Buffer.from("GET / HTTP/1.1\r\nHost: a\r\n\r\n"), 1, /does not speak HTTP\/2/],
  ["a frame larger than announced", toFrame(FrameType.DATA, 0, 1, Buffer.alloc(16_385)), 6, /16385 bytes/],
  ["data of a stream that is idle", toFrame(FrameType.DATA, 0, 1, Buffer.alloc(1)), 1, /idle/],
  ["a stream with a server's number", headers(2, Flag.END_HEADERS), 1, /Stream 2/],
  ["headers of no stream", headers(0, Flag.END_HEADERS), 1, /no stream/],
  ["headers that do not go on", Buffer.concat([headers(1, 0), SETTINGS]), 1, /do not go on/],
  ["a continuation of nothing", toFrame(FrameType.CONTINUATION, 4, 1, BLOCK), 1, /nothing/],
  ["padding longer than its frame", toFrame(FrameType.HEADERS, Flag.PADDED, 1, Buffer.of(9)), 1, /Padding/],
  ["a promise", toFrame(FrameType.PUSH_PROMISE, 4, 1, BLOCK), 1, /promise/],
  ["a ping of seven bytes", toFrame(FrameType.PING, 0, 0, Buffer.alloc(7)), 6, /type 6 with 7 bytes/],
  ["settings cut short", toFrame(FrameType.SETTINGS, 0, 0, Buffer.alloc(7)), 6, /cut short/],
  ["a window beyond all", toFrame(FrameType.SETTINGS, 0, 0, Buffer.from("0004ffffffff", "hex")), 3, /window/],
  ["unreadable headers", toFrame(FrameType.HEADERS, 4, 1, Buffer.of(0xff)), 9, /Unreadable/],
])("a peer that sends %s is told why, and its connection ends", async (what, bytes, code, reason) => {
  const { port, violations } = await serve(echo);
  const peer = await connectRaw(port);
  const received: Buffer[] = [];
  peer.on("data", (chunk: Buffer) => received.push(chunk));
  peer.write(what === "another protocol" ? bytes : Buffer.concat([PREFACE, SETTINGS, bytes]));
  await once(peer, "end");

  const farewell = Buffer.concat(received).subarray(-17);
  expect(farewell[3]).toBe(FrameType.GOAWAY);
  expect(farewell.readUInt32BE(13)).toBe(code);
  expect(violations).toEqual([expect.stringMatching(reason)]);
});

test("frames of a closed stream are passed over", async () => {
  const { port, violations } = await serve(echo);
  const peer = await connectRaw(port);
  const reset = toFrame(FrameType.RST_STREAM, 0, 1, Buffer.alloc(4));
  const received: Buffer[] = [];
  peer.on("data", (chunk: Buffer) => received.push(chunk));
  peer.write(
    Buffer.concat([
      PREFACE,
      SETTINGS,
      headers(1, Flag.END_HEADERS),
      reset,
      toFrame(FrameType.DATA, Flag.END_STREAM, 1, Buffer.from("late")),
      headers(1, Flag.END_HEADERS | Flag.END_STREAM),
      toFrame(FrameType.PING, 0, 0, Buffer.from("12345678")),
    ]),
  );
  while (!Buffer.concat(received).includes("12345678")) await new Promise(setImmediate);

  expect(violations).toEqual([]);
});
