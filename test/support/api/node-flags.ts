// Jest copies `process` for each test file. In the copy, this list is made anew whenever it is read, and axios reads it
// before each request. In Node itself it is made once.
const property = Object.getOwnPropertyDescriptor(process, "allowedNodeEnvironmentFlags");
let flags: unknown;
if (property?.get !== undefined)
  Object.defineProperty(process, "allowedNodeEnvironmentFlags", {
    configurable: true,
    get: () => (flags ??= property.get?.call(process)),
  });

export {};
