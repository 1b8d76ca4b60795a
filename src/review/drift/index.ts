export { groupAlike, type ChangeGroup } from "./groups";
export { listHeldIds } from "./held-objects";
export { toDriftReport } from "./report";
export { listSuspectedSecrets } from "./suspected-secrets";
export { listUnmanaged } from "./unmanaged";
