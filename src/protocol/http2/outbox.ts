import { Flag, FrameType, LARGEST_PAYLOAD, toFrame } from "./frames";
import { INITIAL_WINDOW } from "./settings";

/** The part of one answer that is still to be sent. */
interface Answer {
  window: number;
  readonly data: Uint8Array[];
  /** Block of headers that ends the answer, once it is known. */
  end: Buffer | null;
  /** Called when all of `data` is sent. */
  readonly whenSent: (() => void)[];
}

/** Sends answers as far as the peer's windows allow (RFC 9113, section 5.2). */
export class Outbox {
  private window = INITIAL_WINDOW;
  private initialWindow = INITIAL_WINDOW;
  private readonly answers = new Map<number, Answer>();
  private readonly early = new Map<number, number>();

  /** `onEnded` is told of each answer that is sent as a whole. */
  constructor(
    private readonly send: (bytes: Buffer) => void,
    private readonly onEnded: (streamId: number) => void,
  ) {}

  /** Begins the answer of a stream with a block of headers. */
  begin(streamId: number, headers: Buffer): void {
    const window = this.initialWindow + (this.early.get(streamId) ?? 0);
    this.early.delete(streamId);
    this.answers.set(streamId, { window, data: [], end: null, whenSent: [] });
    this.send(toFrame(FrameType.HEADERS, Flag.END_HEADERS, streamId, headers));
  }

  /** Adds data to an answer. Calls back when all of it is sent. */
  write(streamId: number, data: Uint8Array, whenSent?: () => void): void {
    const answer = this.answers.get(streamId);
    if (answer === undefined) return whenSent?.();
    answer.data.push(data);
    if (whenSent) answer.whenSent.push(whenSent);
    this.flush(streamId, answer);
  }

  /** Ends an answer with a block of headers. */
  end(streamId: number, trailers: Buffer): void {
    const answer = this.answers.get(streamId);
    if (answer === undefined) return;
    answer.end = trailers;
    this.flush(streamId, answer);
  }

  /** Sends nothing more of an answer that nobody reads. */
  drop(streamId: number): void {
    const answer = this.answers.get(streamId);
    this.answers.delete(streamId);
    this.early.delete(streamId);
    for (const call of answer?.whenSent ?? []) call();
  }

  /** The peer's settings have another window for each stream. */
  setInitialWindow(window: number): void {
    const more = window - this.initialWindow;
    this.initialWindow = window;
    for (const answer of this.answers.values()) answer.window += more;
    this.flushAll();
  }

  /** The peer has room for more: on the connection (0), or on an open stream. */
  open(streamId: number, bytes: number): void {
    if (streamId === 0) {
      this.window += bytes;
      this.flushAll();
      return;
    }
    const answer = this.answers.get(streamId);
    if (answer === undefined) {
      this.early.set(streamId, (this.early.get(streamId) ?? 0) + bytes);
    } else {
      answer.window += bytes;
      this.flush(streamId, answer);
    }
  }

  private flushAll(): void {
    for (const [streamId, answer] of this.answers) this.flush(streamId, answer);
  }

  private flush(streamId: number, answer: Answer): void {
    for (let data = answer.data[0]; data !== undefined; data = answer.data[0]) {
      const length = Math.min(data.length, LARGEST_PAYLOAD, answer.window, this.window);
      if (length <= 0 && data.length > 0) return;
      this.send(toFrame(FrameType.DATA, 0, streamId, data.subarray(0, length)));
      answer.window -= length;
      this.window -= length;
      if (length < data.length) answer.data[0] = data.subarray(length);
      else answer.data.shift();
    }
    for (const call of answer.whenSent.splice(0)) call();
    if (answer.end === null) return;
    this.answers.delete(streamId);
    this.send(toFrame(FrameType.HEADERS, Flag.END_HEADERS | Flag.END_STREAM, streamId, answer.end));
    this.onEnded(streamId);
  }
}
