export { writeBindings, type Bindings, type PrintedSchemas } from "./bindings";
