/** One object in state, in the form of `terraform show -json`. */
export interface StateObject {
  readonly address: string;
  readonly mode: "managed" | "data";
  readonly type: string;
  readonly values: Readonly<Record<string, unknown>>;
  readonly tainted?: boolean;
  /** Terraform shows it from 1.12 on. */
  readonly identity?: Readonly<Record<string, unknown>>;
}

interface Module {
  readonly resources?: readonly StateObject[];
  readonly child_modules?: readonly Module[];
}

/** The parts of a state's JSON that tests look at. */
export interface StateDocument {
  readonly values?: {
    readonly root_module: Module;
    readonly outputs?: Readonly<Record<string, { readonly value: unknown }>>;
  };
}

/** Everything that Terraform remembers. */
export class State {
  constructor(private readonly document: StateDocument) {}

  get objects(): readonly StateObject[] {
    return this.document.values === undefined ? [] : toObjects(this.document.values.root_module);
  }

  get outputs(): Record<string, unknown> {
    const outputs = Object.entries(this.document.values?.outputs ?? {});
    return Object.fromEntries(outputs.map(([name, { value }]) => [name, value]));
  }

  /** The attributes of one object; throws when there is none. */
  get(address: string): Readonly<Record<string, unknown>> {
    const found = this.find(address);
    if (found !== null) return found.values;
    throw new Error(`The state has no ${address}, only: ${this.objects.map((object) => object.address).join(", ")}`);
  }

  find(address: string): StateObject | null {
    return this.objects.find((object) => object.address === address) ?? null;
  }
}

function toObjects({ resources = [], child_modules = [] }: Module): StateObject[] {
  return [...resources, ...child_modules.flatMap(toObjects)];
}
