import type { Emulator } from "../../../src/emulator";
import { emulatedCore, stopEmulated } from "../../support/provider/emulated-core";
import { POSTGRES } from "../../support/specs/connector-ids";

afterEach(stopEmulated);

const ADD = {
  source: ({ sourceTemplates }: Emulator) => sourceTemplates.add({ source_definition_id: POSTGRES }).id,
  connection: ({ connectionTemplates }: Emulator) => connectionTemplates.add({}).id,
};

describe.each(["source", "connection"] as const)("a binding of a %s template", (kind) => {
  /** `beforeApply` runs between the plan and the apply, each of which begins with a token. */
  async function destroyed(beforeApply: (airbyte: Emulator) => void) {
    let tokens = -Infinity;
    const onRequest = ({ path }: { readonly path: string }): void => {
      if (path.endsWith("/applications/token") && ++tokens === 2) beforeApply(airbyte);
    };
    const { core, airbyte } = await emulatedCore({ onRequest });
    airbyte.templateTags.add({ name: "beta" });
    const binding = core.resource("airbyteembedded_template_tag_binding");
    await binding.apply({ template_kind: kind, template_id: ADD[kind](airbyte), tag: "beta" });
    tokens = 0;
    await binding.destroy();
    return binding;
  }

  test("is gone if its template was deleted since the plan", async () => {
    const binding = await destroyed(({ sourceTemplates, connectionTemplates }) => {
      sourceTemplates.removeAll();
      connectionTemplates.removeAll();
    });

    expect(binding.state()).toBeNull();
  });

  test("is not gone if the server finds neither, and its template is there", async () => {
    const destroying = destroyed((airbyte) =>
      airbyte.addFault({ method: "DELETE", status: 404, body: { message: "Not Found", errors: [] } }),
    );

    await expect(destroying).rejects.toThrow("404");
  });
});
