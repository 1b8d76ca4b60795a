import assert from "node:assert/strict";
import { createRequire } from "node:module";
import path from "node:path";
import { synthesize } from "../../../src/codegen/pages";
import { codeBlocksOf, REFERENCE } from "../../support/pages/code-blocks";
import type { Trial } from "./trial";

const ROOT = path.join(__dirname, "../../..");

/** The pages of the reference, as a newer Terraform reads them. */
export const reference: readonly Trial[] = [
  {
    title: "queries, actions and imports by identity are valid as the reference shows them",
    from: "1.14",
    async run(terraform) {
      const blocks = REFERENCE.map((page) => codeBlocksOf(page).filter(({ language }) => language === "hcl"));
      const startingWith = (word: string) => blocks.flat().filter(({ text }) => text.startsWith(`${word} "`));
      const imported = blocks.flatMap(([example, ...others]) => {
        const identities = others.filter(({ text }) => text.includes("identity"));
        return identities.length > 0 ? [example, ...identities] : [];
      });
      const toText = (shown: readonly ({ readonly text: string } | undefined)[]) =>
        shown.map((block) => block?.text ?? "").join("\n");
      assert.deepEqual([startingWith("list").length, startingWith("action").length, imported.length], [5, 1, 12]);
      terraform.write({
        "main.tf": toText([...imported, ...startingWith("action")]),
        "all.tfquery.hcl": toText(startingWith("list")),
      });
      await terraform.init();
      await terraform.terraform.get(["validate", "-query"]);
      await terraform.terraform.get(["validate"]);
      const [program] = synthesize(path.join(ROOT, "examples/reference/actions"), createRequire(__filename));
      terraform.write({ "main.tf": "", "main.tf.json": JSON.stringify({ action: program?.stack.action }) });
      await terraform.terraform.get(["validate"]);
    },
  },
];
