import type { Report } from "../../framework";
import type { Embedded } from "../embedded";
import { AttributeError } from "../attribute-error";
import { toImportBlock } from "../names/words";
import type { Created, Journal } from "./created-objects";

interface Recovery<T> extends Omit<Created, "id"> {
  /** Description of the object, such as `source template "CRM"`. */
  readonly what: string;
  readonly create: () => Promise<T>;
  /** The object of an ID, if it is there and can become what is planned. */
  readonly find: (id: string) => Promise<T | null>;
  /** Brings an object of an earlier run to what is planned by now; absent where there is nothing that could differ. */
  readonly adapt?: (found: T) => Promise<T>;
  /** For objects without a name to find them by. */
  readonly unnamed?: Unnamed;
}

/** Search for an object of which a killed run did not learn the ID. */
interface Unnamed {
  /** An attribute to which the error points. */
  readonly attribute: string;
  /** IDs of objects that look like it. */
  readonly listAlike: () => Promise<readonly string[]>;
}

/**
 * Creates an object, or takes over the one that a run of this state created before it was killed. Only an ID that is in
 * the journal counts: likeness proves nothing.
 */
export async function createOrRecover<T extends { readonly id: string }>(
  { what, type, key, create, find, adapt, unnamed }: Recovery<T>,
  { api, report }: { readonly api: Embedded; readonly report: Report },
): Promise<T> {
  const { journal } = api.run;
  const id = await journal.findLost({ type, key });
  const lost = id === null ? null : await find(id);
  const isUnanswered = unnamed !== undefined && (await journal.takeUnanswered({ type, key }));
  if (lost === null) {
    if (isUnanswered) await refuseSecond({ what, type }, unnamed, journal);
    const asked = unnamed === undefined ? null : journal.begin({ type, key });
    try {
      const created = await create();
      journal.note({ type, key, id: created.id });
      return created;
    } finally {
      asked?.end();
    }
  }
  journal.note({ type, key, id: lost.id });
  report.warning(
    "Took over an object from an interrupted run",
    `An earlier run of this state created the ${what} (${lost.id}) and was killed before Terraform could store it. It was taken over, so no second one was created.`,
  );
  return adapt ? adapt(lost) : lost;
}

/** Asks once what to do about an object that may be what a killed run has created. */
async function refuseSecond(
  { what, type }: { readonly what: string; readonly type: string },
  { attribute, listAlike }: Unnamed,
  journal: Journal,
): Promise<void> {
  const id = (await listAlike()).find((each) => !journal.isStored(each));
  if (id === undefined) return;
  throw new AttributeError(
    `An earlier run of this state was killed while Airbyte created the ${what}, and Airbyte has one that looks like it (${id}). ` +
      `If nothing else manages that one, import it:\n\n${toImportBlock(type, id)}\n\n` +
      "To create another one, apply again: this is asked only once.",
    attribute,
  );
}
