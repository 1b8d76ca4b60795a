import { execFileSync } from "node:child_process";
import { buildSync, build } from "esbuild";
import { ROOT } from "../../../../src/codegen/build-provider/bundle";
import { withoutUnusedParts } from "../../../../src/codegen/build-provider/unused-parts";

const CLIENT = {
  stdin: {
    contents: 'import axios from "axios"; axios.create(); console.log(process.moduleLoadList.join("\\n"));',
    resolveDir: ROOT,
  },
  bundle: true,
  platform: "node",
  write: false,
} as const;

/** Node's own modules that a program loads. */
function listLoaded(program: string): string {
  return execFileSync(process.execPath, ["-"], { input: program, encoding: "utf8" });
}

test("an HTTP client without unused parts loads neither undici nor HTTP/2 nor media types nor redirects", async () => {
  const whole = buildSync(CLIENT).outputFiles[0]!.text;
  const lean = (await build({ ...CLIENT, plugins: [withoutUnusedParts] })).outputFiles[0]!.text;
  const loaded = [whole, lean].map(listLoaded);

  for (const module of ["undici", "http2"])
    expect(loaded.map((modules) => modules.includes(module))).toEqual([true, false]);
  for (const part of ["application/vnd.", "Maximum number of redirects exceeded"])
    expect([whole, lean].map((text) => text.includes(part))).toEqual([true, false]);
});
