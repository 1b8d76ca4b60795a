export { toColumns } from "./columns";
export { cut } from "./cut";
export { printable, printableLine } from "./printable";
export { sentence } from "./sentence";
export { createRedactor, type Redactor } from "./redactor";
export { isSecretName } from "./secret-names";
