export { changeCatalog, sent } from "./change";
export { toCatalogDiff } from "./difference";
export { readOperations } from "./operations";
export { callFor, getCatalog, openOwner } from "./owner";
export { toStreamTable } from "./table";
