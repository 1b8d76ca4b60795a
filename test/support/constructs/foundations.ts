import * as cdktf from "cdktf";
import * as cdktn from "cdktn";
import * as onCdktf from "cdktf-airbyte-embedded";
import * as onCdktn from "cdktf-airbyte-embedded/cdktn";

/** A library, and our constructs as they are shipped for it. */
export interface Foundation {
  readonly library: typeof cdktf;
  readonly constructs: typeof onCdktf;
}

/** To the compiler, classes with private members are never the same: to a program that uses either, they are. */
export const FOUNDATIONS = {
  cdktf: { library: cdktf, constructs: onCdktf },
  cdktn: { library: cdktn, constructs: onCdktn } as unknown as Foundation,
} satisfies Record<string, Foundation>;
