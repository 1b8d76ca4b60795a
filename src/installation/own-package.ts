import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { UserError } from "./user-error";

/** The parts of package.json that are read here. */
interface PackageJson {
  readonly version: string;
  readonly bugs: string;
  readonly devDependencies?: Readonly<Record<string, string>>;
}

/** This npm package, wherever it is installed. */
export interface OwnPackage {
  readonly version: string;
  /** Address for bug reports. */
  readonly bugs: string;
  /** Versions of the tools that it is developed with, by name. */
  readonly tools: Readonly<Record<string, string>>;
  /** Path of the provider's bundle, which `npm run build` creates. */
  readonly bundle: string;
}

/** Finds this package from its own code, source or built. */
export function ownPackage(): OwnPackage {
  for (let directory = __dirname; ; directory = dirname(directory)) {
    const file = join(directory, "package.json");
    if (existsSync(file)) {
      // The file is our own, and every command reads it: a library that checks it would take longer to load than the rest.
      const { version, bugs, devDependencies: tools = {} } = JSON.parse(readFileSync(file, "utf8")) as PackageJson;
      return { version, bugs, tools, bundle: join(directory, "dist", "terraform-provider-airbyteembedded.js") };
    }
    if (directory === dirname(directory)) throw new Error(`There is no package.json above ${__dirname}.`);
  }
}

/** Path of the provider's bundle. Throws UserError in a checkout that was not built. */
export function getBundle({ bundle }: Pick<OwnPackage, "bundle">): string {
  if (existsSync(bundle)) return bundle;
  throw new UserError(`The provider is not built (${bundle} is missing). Run "npm run build" first.`);
}
