import type { Report } from "../../framework";
import type { Embedded } from "../embedded";
import type { Created } from "./created-objects";

interface Recovery<T> extends Omit<Created, "id"> {
  /** Description of the object, such as `source template "CRM"`. */
  readonly what: string;
  readonly create: () => Promise<T>;
  /** The object of an ID, if it is there and can become what is planned. */
  readonly find: (id: string) => Promise<T | null>;
  /** Brings an object of an earlier run to what is planned by now; absent where there is nothing that could differ. */
  readonly adapt?: (found: T) => Promise<T>;
}

/**
 * Creates an object, or takes over the one that a run of this state created before it was killed. Only an ID that is in
 * the journal counts: likeness proves nothing.
 */
export async function createOrRecover<T extends { readonly id: string }>(
  { what, type, key, create, find, adapt }: Recovery<T>,
  { api, report }: { readonly api: Embedded; readonly report: Report },
): Promise<T> {
  const { journal } = api.run;
  const id = await journal.findLost({ type, key });
  const lost = id === null ? null : await find(id);
  if (lost === null) {
    const created = await create();
    journal.note({ type, key, id: created.id });
    return created;
  }
  journal.note({ type, key, id: lost.id });
  report.warning(
    "Took over an object from an interrupted run",
    `An earlier run of this state created the ${what} (${lost.id}) and was killed before Terraform could store it. It was taken over, so no second one was created.`,
  );
  return adapt ? adapt(lost) : lost;
}
