/** Calls from which on a process is busy enough for compiled code. A plan of ten objects makes 35, of a hundred 300. */
const BUSY = 60;

/** Sets how many times as often as usual a function must run before it is compiled. Bun has it, Node does not. */
type SetReluctance = (factor: number) => void;

/**
 * Counts calls. The executable begins as one that hardly compiles anything; from the 60th call on, it compiles what runs often as
 * early as its runtime usually does (decision 0012).
 */
export function lateCompiling(setReluctance: SetReluctance | undefined = ofRuntime()): () => void {
  let calls = 0;
  return () => {
    calls += 1;
    if (calls === BUSY) setReluctance?.(1);
  };
}

function ofRuntime(): SetReluctance | undefined {
  // Bun's own types would replace some of Node's.
  const { Bun } = globalThis as { readonly Bun?: { readonly unsafe: { setJITPolicy: SetReluctance } } };
  return Bun?.unsafe.setJITPolicy;
}
