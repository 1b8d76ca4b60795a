import { actions } from "./actions";
import { adoption } from "./adoption";
import { plans } from "./plans";
import { reference } from "./reference";
import { secrets } from "./secrets";
import type { Trial } from "./trial";

export const TRIALS: readonly Trial[] = [...plans, ...adoption, ...actions, ...reference, ...secrets];
