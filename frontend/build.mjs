// Bundles the entry points into the folder that Django serves as static/build/.
// Names are stable: Django's manifest storage adds the hashes. `--watch` rebuilds on every change.
import { rmSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import * as esbuild from "esbuild";

const here = dirname(fileURLToPath(import.meta.url));
const outdir = join(here, "../src/shuniu/ui/static/build");
const watching = process.argv.includes("--watch");

/** @type {esbuild.BuildOptions} */
const options = {
  absWorkingDir: here,
  entryPoints: ["src/app.js", "src/app.css"],
  outdir,
  bundle: true,
  format: "iife",
  minify: !watching,
  target: ["chrome86"], // the browsers of UOS, Kylin, 360 and Windows 7
  charset: "utf8",
  legalComments: "none",
  logLevel: "info",
};

rmSync(outdir, { recursive: true, force: true });
if (watching) await (await esbuild.context(options)).watch();
else await esbuild.build(options);
