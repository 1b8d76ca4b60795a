import type { Clock } from "../timing/clock";
import { ApiError, isNotFound, Unreachable } from "../errors";
import { AT_ONCE, confirm, isFailedSuccess } from "./confirmation";
import { LostAnswer } from "./lost-answer";
import { NotDone } from "./not-done";
import { pauses } from "./polling";
import type { CallOptions } from "../transport/session";
import type { Deleted } from "../shapes/templates";

export interface Deletion extends CallOptions {
  /** As errors name it, such as "DELETE /api/v1/workspaces/…". */
  readonly request: string;
  /** The object's id, where it is known. */
  readonly id?: string;
  /** Sends it once. */
  readonly send: () => Promise<Deleted>;
  readonly isGone: () => Promise<boolean>;
  readonly pace: Pace;
  readonly clock: Clock;
  /** The error when the object is still there in the end, although the answer was a success. */
  readonly toUnfinished?: (request: string) => Error;
}

/** The course of deletions of one kind of object. */
export interface Pace {
  /** Waits before each look, in milliseconds: one list for each time that the request may be sent. */
  readonly looks: readonly (readonly number[])[];
  /** True when the work may go on after a gateway has given up (504), so that such an error is worth a look (API 7). */
  readonly outlastsGateways: boolean;
  /** True when an answer with the time of deletion comes after the work is done. */
  readonly saysWhenDone: boolean;
}

export const QUICKLY: Pace = { looks: [AT_ONCE], outlastsGateways: false, saysWhenDone: true };

/** For objects whose deletion takes everything of a customer with it. */
export const SLOWLY: Pace = {
  looks: [
    [1000, 2000, 4000],
    [1000, 2000, 4000, 8000, 15_000, 30_000],
  ],
  outlastsGateways: true,
  saysWhenDone: true,
};

/** For objects that may be deleted by a background job. */
export const IN_THE_BACKGROUND: Pace = { looks: [[0, ...pauses()]], outlastsGateways: false, saysWhenDone: false };

/**
 * Deletes an object. As a rule an answer that says when it was deleted is believed; any other success, and one that
 * carries errors, counts only once the object is not found any more. Succeeds if it is already gone. Throws `NotDone`
 * when it is still there, `LostAnswer` when a deletion without an answer may yet go on.
 */
export async function deleteAndConfirm(deletion: Deletion): Promise<void> {
  const { request, id, send, isGone, pace, clock, signal, toUnfinished = toStillThere } = deletion;

  /** Null when the object is certainly gone; otherwise the error to throw if it is still found. */
  async function findProblem(): Promise<Error | null> {
    try {
      const answer = await send();
      return pace.saysWhenDone && saysDeleted(answer, id) ? null : toUnfinished(request);
    } catch (error) {
      if (isNotFound(error)) return null;
      if (signal?.aborted === true) throw error;
      if (isFailedSuccess(error)) return error;
      if (pace.outlastsGateways && mayGoOn(error)) return new LostAnswer(request, error, MAY_GO_ON);
      throw error;
    }
  }

  let problem: Error | null = null;
  for (const waits of pace.looks) {
    problem = await findProblem();
    if (problem === null || (await confirm({ request, isDone: isGone, waits, clock, signal }))) return;
  }
  if (problem !== null) throw problem;
}

function toStillThere(request: string): NotDone {
  return new NotDone(request, "the object to be deleted still exists");
}

const MAY_GO_ON =
  "the object to be deleted still exists a minute later. The deletion may still be in progress: check again in a few minutes";

function saysDeleted(answer: Deleted, id: string | undefined): boolean {
  if (typeof answer?.deleted_at !== "string") return false;
  return id === undefined || typeof answer.id !== "string" || answer.id.toLowerCase() === id.toLowerCase();
}

function mayGoOn(error: unknown): error is Error {
  return error instanceof Unreachable || (error instanceof ApiError && error.kind === "unavailable");
}
