export { isUnknown, UNKNOWN, type Path, type Unknown } from "../cty";
export type { Action, ActionAttributes } from "./action";
export { attr, type Config } from "./attributes/attribute-builders";
export type { Attribute, Attributes, PlainAttributes, WithMovers } from "./attributes/attributes";
export type { DataSource } from "./data-source";
export { type Diagnostic, SUMMARY_LENGTH } from "./diagnostics";
export type {
  ActionEvent,
  Answer,
  CallAnswer,
  Engine,
  ListEvent,
  OpenAnswer,
  PlanAnswer,
  RenewAnswer,
  StateAnswer,
} from "./engine/engine";
export { createEngine } from "./engine";
export type { EphemeralResource, Opened, Renewal } from "./ephemeral";
export { ArgumentError, defineFunction, param, type Parameter, type ProviderFunction } from "./function";
export type { Identity, IdentityAttributes, IdentityModel } from "./identity";
export type { Listed, Listing } from "./listing";
export type { ChangesOf, ConfigOf, GivenModel, PlannedOf, PlanOf, StateOf } from "./model/models";
export { fromRestapiObject, fromRestfulResource, fromTerraformData, moves, type Move } from "./moves";
export { pickState } from "./model/pick-state";
export type { PrivateState, PrivateValues } from "./private-state";
export type { Client, Explanation, Provider } from "./provider";
export type { Report } from "./report";
export type { Applying, Context, Planning, Resource, Updating } from "./resource";
export { exactlyOneOf, type ExactlyOneOf } from "./attributes/rules";
export {
  toIdentityType,
  toObjectType,
  toType,
  type AttributeSchema,
  type FunctionSchema,
  type IdentitySchema,
  type ParameterSchema,
  type ProviderSchema,
  type Schema,
} from "./model/schema";
