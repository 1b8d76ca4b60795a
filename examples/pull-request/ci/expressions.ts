/** Values that an expression may name: `github.ref`, `secrets.PLAN_KEY`. */
export type Contexts = Readonly<Record<string, unknown>>;

export interface Expressions {
  /** A text with the values of its `${{ … }}`. */
  readonly fill: (text: string, contexts: Contexts) => string;
  /** True if the condition of a job or step holds. One that asks for no status holds only if nothing before has failed. */
  readonly holds: (condition: string | undefined, contexts: Contexts, failed: boolean) => boolean;
}

/** Loads GitHub's own reading of its expressions. The library has no form that `require` could load. */
export async function loadExpressions(): Promise<Expressions> {
  const { data, Evaluator, Lexer, Parser } = await import("@actions/expressions");

  const evaluate = (expression: string, contexts: Contexts, failed = false) => {
    // The story never cancels a run.
    const statuses = { success: !failed, failure: failed, always: true, cancelled: false };
    const functions = Object.entries(statuses).map(([name, holds]) => ({
      name,
      minArgs: 0,
      maxArgs: 0,
      call: () => new data.BooleanData(holds),
    }));
    const parser = new Parser(new Lexer(expression).lex().tokens, Object.keys(contexts), functions);
    // The library's own form of plain JSON.
    const values = JSON.parse(JSON.stringify(contexts), data.reviver) as InstanceType<typeof data.Dictionary>;
    return new Evaluator(parser.parse(), values, new Map(functions.map((each) => [each.name, each]))).evaluate();
  };

  return {
    fill: (text, contexts) =>
      text.replaceAll(/\$\{\{(.*?)\}\}/g, (_whole, expression: string) =>
        evaluate(expression.trim(), contexts).coerceString(),
      ),
    holds(condition, contexts, failed) {
      const expression = /^\$\{\{(.*)\}\}$/.exec(condition ?? "")?.[1] ?? condition ?? "success()";
      const met = evaluate(expression.trim(), contexts, failed).coerceString() === "true";
      return met && (/\b(?:success|cancelled|always|failure)\(\)/.test(expression) || !failed);
    },
  };
}
