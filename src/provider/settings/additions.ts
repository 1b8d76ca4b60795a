import type { Config, PrivateState } from "../../framework";
import { listHidden } from "../../rules";
import { readPrivateState } from "./private-state";
import { distinctPaths, isEmpty, listLikelySecrets, Places, samePaths, valueAt, type SettingPath } from "./values";

/** Settings of an object as a refresh finds them. */
interface Found {
  /** Settings that only the server has, and that it does not fill in by itself. */
  readonly extra: readonly SettingPath[];
  readonly remote: Config | null;
}

/** Notes in private state what others have added, and an update would take away without a plan that shows it. */
export function noteAdditions({ extra, remote }: Found, privateState: PrivateState): void {
  const { hidden, held, added, secretPaths } = readPrivateState(privateState);
  const known = Places.of([...hidden, ...secretPaths]);
  const all = listHidden(remote);
  const masked = all.filter((place) => !known.has(place));
  const maskedPlaces = Places.of(all);
  const likely = extra
    .flatMap((place) => listLikelySecrets(valueAt(remote, place), undefined, place))
    .filter((place) => !maskedPlaces.has(place));
  const before = held.filter((place) => !isEmpty(valueAt(remote, place)));
  const secrets = distinctPaths([...before, ...masked, ...likely]);
  const covered = Places.of(secrets);
  const now = { held: secrets, added: extra.filter((place) => !covered.has(place)) };
  if (!samePaths(now.held, held) || !samePaths(now.added, added)) privateState.set(now);
}
