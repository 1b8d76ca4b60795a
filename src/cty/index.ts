export { LosslessNumber } from "lossless-json";
export { isTooDeep } from "./depth";
export { equal, equalMeaning } from "./equal";
export { decodeJson, encodeJson, type JsonOptions } from "./json";
export { fitsJson } from "./json-fit";
export { decodeMsgpack, encodeMsgpack, type MsgpackOptions } from "./msgpack";
export { isNumber, toNumber, toNumberText } from "./number";
export { attribute, comparePaths, toPathText, ValueError, type Path, type Step } from "./path";
export { fromPlain, toPlain, toTyped, type Plain } from "./plain";
export {
  equalTypes,
  innerType,
  isCollectionType,
  isObjectType,
  isTupleType,
  parseType,
  type CollectionType,
  type ObjectType,
  type PrimitiveType,
  type TupleType,
  type Type,
} from "./types";
export {
  isRecord,
  isSequence,
  isTyped,
  isUnknown,
  isWhollyKnown,
  Typed,
  unknown,
  Unknown,
  UNKNOWN,
  type Bound,
  type Refinement,
  type Value,
} from "./value";
export { transform, walk } from "./walk";
