/** One step of the engine, for a debug log. It names attributes and holds no value. */
export interface EngineStep {
  readonly operation: "plan" | "apply" | "read";
  /** Resource type without the provider's prefix. */
  readonly type: string;
  /** Past tense, such as "defaults filled in". */
  readonly step: string;
  /** Attributes concerned, if any. */
  readonly attributes?: readonly string[];
}

/** Logs steps of one operation. `attributes` is called only if somebody listens. */
export type Steps = (step: string, attributes?: () => readonly string[]) => void;

export function stepsOf(
  listener: ((step: EngineStep) => void) | undefined,
  operation: EngineStep["operation"],
  type: string,
): Steps {
  if (!listener) return () => undefined;
  return (step, attributes) => listener({ operation, type, step, ...(attributes && { attributes: attributes() }) });
}
