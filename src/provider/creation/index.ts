export { alreadyThere, isGivenUp, orInTurn, orOfferImport } from "./adoption";
export { createOrRecover } from "./recovery";
