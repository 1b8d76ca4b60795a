import { ConnectionError, ErrorCode, Flag, toContent, type Frame } from "./frames";
import type { Outbox } from "./outbox";

/** A request that has arrived as a whole. */
export interface Request {
  readonly headers: ReadonlyMap<string, string>;
  readonly body: Buffer;
  /** True if the body is longer than the limit, and left out. */
  readonly isTooLong: boolean;
}

/** The way back to the peer. What is written after the peer has closed the stream is dropped. */
export interface Answering {
  /** Begins with a block of headers. */
  begin(headers: Buffer): void;
  /** Sends data. Calls back when the peer had room for it. */
  write(data: Uint8Array, whenSent?: () => void): void;
  /** Ends with a block of headers. */
  end(trailers: Buffer): void;
  /** Calls back when the peer no longer waits for the answer. */
  onceClosed(call: () => void): void;
}

export interface RequestOptions {
  /** Longest body, in bytes. */
  readonly bodyLimit: number;
  readonly onRequest: (request: Request, answering: Answering) => void;
}

/** A request that is arriving, or that is not yet answered. */
interface Stream {
  readonly headers: ReadonlyMap<string, string>;
  readonly chunks: Buffer[];
  length: number;
  arrived: boolean;
  readonly whenClosed: (() => void)[];
}

/** Requests of one connection, from their first headers to the end of their answers. */
export class Requests {
  private readonly streams = new Map<number, Stream>();
  private newest = 0;

  constructor(
    private readonly outbox: Outbox,
    private readonly options: RequestOptions,
  ) {}

  /** Highest number of a stream that the peer has opened. */
  get newestId(): number {
    return this.newest;
  }

  has(streamId: number): boolean {
    return this.streams.has(streamId);
  }

  receiveHeaders({ streamId, flags }: Frame, headers: ReadonlyMap<string, string>): void {
    const known = this.streams.get(streamId);
    if (known === undefined) {
      if (streamId <= this.newest) return; // closed while these headers were on their way
      if (streamId % 2 === 0) throw new ConnectionError(ErrorCode.PROTOCOL_ERROR, `Stream ${streamId} of a client`);
      this.newest = streamId;
    }
    const stream = known ?? { headers, chunks: [], length: 0, arrived: false, whenClosed: [] };
    this.streams.set(streamId, stream);
    if ((flags & Flag.END_STREAM) !== 0) this.arrive(streamId, stream);
  }

  receiveData(frame: Frame): void {
    const { streamId, flags } = frame;
    if (streamId > this.newest || streamId === 0) {
      throw new ConnectionError(ErrorCode.PROTOCOL_ERROR, `Data of stream ${streamId}, which is idle`);
    }
    const stream = this.streams.get(streamId);
    if (stream === undefined || stream.arrived) return;
    const content = toContent(frame);
    stream.length += content.length;
    if (stream.length > this.options.bodyLimit) stream.chunks.length = 0;
    else stream.chunks.push(content);
    if ((flags & Flag.END_STREAM) !== 0) this.arrive(streamId, stream);
  }

  /** The answer of this stream is sent. */
  finish(streamId: number): void {
    this.streams.delete(streamId);
  }

  /** The peer no longer waits for this stream. */
  close(streamId: number): void {
    const stream = this.streams.get(streamId);
    this.streams.delete(streamId);
    this.outbox.drop(streamId);
    for (const call of stream?.whenClosed ?? []) call();
  }

  closeAll(): void {
    for (const streamId of [...this.streams.keys()]) this.close(streamId);
  }

  private arrive(streamId: number, stream: Stream): void {
    if (stream.arrived) return;
    stream.arrived = true;
    const [only, ...more] = stream.chunks.splice(0);
    const body = more.length === 0 && only !== undefined ? only : Buffer.concat(only ? [only, ...more] : []);
    const isTooLong = stream.length > this.options.bodyLimit;
    this.options.onRequest({ headers: stream.headers, body, isTooLong }, this.toAnswering(streamId, stream));
  }

  private toAnswering(streamId: number, stream: Stream): Answering {
    return {
      begin: (headers) => {
        if (this.has(streamId)) this.outbox.begin(streamId, headers);
      },
      write: (data, whenSent) => this.outbox.write(streamId, data, whenSent),
      end: (trailers) => this.outbox.end(streamId, trailers),
      onceClosed: (call) => void stream.whenClosed.push(call),
    };
  }
}
