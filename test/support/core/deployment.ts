import type { ManagedResource, Planned } from "./managed";
import type { Plan, PlainObject } from "./plan";
import { Process, type Setup } from "./process";
import type { Given } from "./values";

/** What the program says of another resource at the time: planned values in a plan, the state in an apply. */
export type Look = (resource: ManagedResource) => PlainObject | null;

/** One resource of a program. `given` is null for one that was taken out of it. */
export interface Part {
  readonly resource: ManagedResource;
  readonly given: ((look: Look) => Given) | null;
}

/**
 * `terraform apply` of several resources, in the order of their references: all are planned by one process, then all are
 * changed by another. What was taken out of the program goes last, as with `create_before_destroy`.
 */
export async function deploy(setup: Setup, parts: readonly Part[]): Promise<readonly Plan[]> {
  const planned = new Map<ManagedResource, Planned>();
  const planning = await Process.start(setup);
  const lookAhead: Look = (resource) => {
    const found = planned.get(resource);
    return found?.plan ? found.plan.planned : resource.state();
  };
  for (const { resource, given } of parts)
    planned.set(resource, await resource.planTogether(planning, given && given(lookAhead)));

  const applying = await Process.start(setup);
  const look: Look = (resource) => resource.state();
  const [kept, gone] = [parts.filter(({ given }) => given), parts.filter(({ given }) => !given)];
  for (const { resource, given } of [...kept, ...gone.reverse()])
    await resource.executeTogether(applying, planned.get(resource)!, given && given(look)); // all were planned above
  return parts.flatMap(({ resource }) => planned.get(resource)?.plan ?? []);
}

/** `terraform plan` of several resources by one process. */
export async function planAll(setup: Setup, parts: readonly Part[]): Promise<readonly (Plan | null)[]> {
  const process = await Process.start(setup);
  const plans: (Plan | null)[] = [];
  for (const { resource, given } of parts)
    plans.push((await resource.planTogether(process, given && given((other) => other.state()))).plan);
  return plans;
}

/** `terraform refresh` of several resources by one process: for each, the attributes that were changed outside of Terraform. */
export async function refreshAll(
  setup: Setup,
  resources: readonly ManagedResource[],
): Promise<readonly (readonly string[])[]> {
  const process = await Process.start(setup);
  const drifts: (readonly string[])[] = [];
  for (const resource of resources) drifts.push(await resource.refreshTogether(process));
  return drifts;
}
