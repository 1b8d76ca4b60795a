export { orInTurn, orOfferImport } from "./adoption";
export { createOrRecover } from "./recovery";
