import type { Claims } from "./claims";

export const catalogs: Claims = {
  "Servers of late 2025 serve catalogs for connectors, source templates and sources; later ones do not.": [
    ["contract/collections/catalogs", "of 2026 has none to find, and says so when it is asked"],
    ["contract/collections/catalogs", "of late 2025 has them"],
  ],
  "Without catalogs you can skip this page: nothing depends on them.": [
    ["contract/provider/stream-check", "nothing is said where no catalog is served, and it is asked for once"],
  ],
  "Misspelt streams fail in the plan": [
    [
      "acceptance/data-sources/catalog-query",
      "a misspelt stream fails the plan with the name that was meant, and the right one is applied",
    ],
  ],
  "The keys of `stream_customizations` and `stream_mappers` are checked as well.": [
    ["contract/provider/stream-check", "customized and mapped streams are checked as well"],
  ],
  "An existing template is checked against its own catalog, a new one against its connector's.": [
    ["contract/provider/stream-check", "an existing template is held against its own catalog"],
    ["contract/provider/stream-check", "a misspelt stream is an error in the plan, with the name that was meant"],
  ],
  "Databases are not checked, because every customer has different streams": [
    ["contract/provider/stream-check", "nothing is said %s"],
  ],
  "for connectors to which customers add streams, a name that looks misspelt is a warning": [
    [
      "contract/provider/stream-check",
      "where customers add streams of their own, only what looks misspelt is a warning",
    ],
  ],
  "A plan asks for a catalog once for each connector, and only if stream names are about to be sent.": [
    [
      "acceptance/data-sources/catalog-query",
      "a plan asks for each connector's catalog once, and for none where nothing is to be sent",
    ],
  ],
  "`result` is the value of the expression; `result_json` is the same as JSON text.": [
    ["acceptance/data-sources/catalog-query", "a template takes the streams that a query finds, whatever their type"],
    ["contract/provider/catalog-query", "the text has the keys of objects in order"],
  ],
  "Instead of `source_definition_id` you can give `source_template_id` or `source_id`.": [
    ["contract/provider/catalog-query", "templates and sources are asked too, each for what is its own"],
  ],
  "Each command takes one of `--definition` (an ID or a name), `--template` (an ID or a name) and `--source` (an ID).":
    [
      ["contract/cli/catalog", "finds the catalog by %s"],
      ["contract/cli/catalog", "shows what a source has to offer"],
    ],
  "A patch is a JSON Patch with `add`, `remove`, `replace` and `test`: a file, `-` for stdin, or `--op` for each operation.":
    [
      ["contract/collections/catalogs", "are patched by steps %s"],
      ["contract/cli/catalog", "takes %s, and shows streams that come and go"],
    ],
  "Without `--dry-run` the patch is sent, and the diff shows the server's result.": [
    ["contract/cli/catalog", "prints what changed as a diff of the stream"],
    ["contract/cli/catalog", "prints the same on a dry run, and sends nothing but reads"],
  ],
  "`show --json` prints the document that patches and queries work on.": [
    ["contract/cli/catalog", "prints what patches change with --json"],
  ],
  "Airbyte may refuse changes to a connector's catalog; the catalog of your own template is yours.": [
    ["contract/cli/catalog", "says what the server refuses"],
    ["contract/collections/catalogs", "is its connector's until it is changed, and then its own"],
  ],
  "The stream settings of a source can be patched stream by stream but not read back, so there is no dry run for a source.":
    [["contract/cli/catalog", "of a source is for one stream, prints what the server made of it, and has no dry run"]],
};
