/** A library that constructs are built on, as a new project uses it. */
export interface Foundation {
  /** Library to import from. */
  readonly library: "cdktf" | "cdktn";
  /** Subpath of this package for it. */
  readonly module: string;
  /** Package of its command, which has the library's name. */
  readonly cli: string;
  /** The oldest Node that its command runs on. */
  readonly node: string;
  /** Versions that this package is tested with. */
  readonly versions: Readonly<Record<string, string>>;
}

/** The two libraries, the usual one first. */
export const FOUNDATIONS: Readonly<Record<Foundation["library"], Foundation>> = {
  cdktf: {
    library: "cdktf",
    module: "cdktf-airbyte-embedded",
    cli: "cdktf-cli",
    node: "20.3.0",
    versions: { cdktf: "^0.21.0", "cdktf-cli": "^0.21.0", constructs: "^10.4.2" },
  },
  cdktn: {
    library: "cdktn",
    module: "cdktf-airbyte-embedded/cdktn",
    cli: "cdktn-cli",
    node: "22.19.0",
    versions: { cdktn: "^0.24.0", "cdktn-cli": "^0.24.0", constructs: ">=10.6.0 <10.8.0" },
  },
};
