export { groupAlike, type ChangeGroup } from "./groups";
export { listHeldIds } from "./held-objects";
export { listSuspectedSecrets } from "./suspected-secrets";
export { listUnmanaged } from "./unmanaged";
