import * as z from "zod";
import { Catalog, Stream } from "../../api/shapes";
import { changeableSource, idIn } from "./shared/addressed-template";
import type { App, Incoming, Route } from "../http/app";
import { definitionCatalog, documentOf, servesCatalogs, templateCatalog } from "../data/connectors/catalogs";
import type { StoredCatalog } from "../data/rows";
import { listSources } from "../data/connectors/connectors";
import { toResult } from "../evaluation/jmespath";
import { toPatched, toSteps } from "../evaluation/json-patch";
import { checked, Refusal } from "../http/refusal";
import type { StoredSourceTemplate } from "../data/rows";

const Type = z.enum(["structured", "unstructured", "dynamic", "customizable"]);
const NamedStream = Stream.unwrap().extend({ name: z.string().min(1) });
const CreateForDefinition = z.object({ sonar_catalog: Catalog.nullish(), catalog_type: Type });
const CreateForTemplate = z.object({ sonar_catalog: Catalog });

/** The catalog that a path names, of a connector or of a template. */
interface Owner {
  readonly id: string;
  /** Further fields of its answer. */
  readonly shown: object;
  readonly catalog: Pick<StoredCatalog, "sonar_catalog" | "catalog_type" | "blessed">;
}

type ToOwner = (incoming: Incoming) => Owner;

/** One family of paths. */
interface Family {
  readonly path: string;
  readonly creation: z.ZodType<{ sonar_catalog?: Catalog | null; catalog_type?: string }>;
  readonly toRead: ToOwner;
  /** For a write: throws for a template that cannot be changed. */
  readonly toChange: ToOwner;
}

/** Stream catalogs of connectors and templates (API 8). A template has its connector's until it is changed. */
export function catalogs(app: App): Route[] {
  function toDefinition(incoming: Incoming): Owner {
    const id = idIn(incoming);
    const connector = listSources().find((source) => source.id === id);
    if (connector === undefined) throw new Refusal(404, "Connector definition not found");
    const catalog = definitionCatalog(app, id);
    const { catalog_type, blessed } = catalog;
    return { id, catalog, shown: { name: connector.name, source_definition_id: id, catalog_type, blessed } };
  }

  function toTemplate({ id }: StoredSourceTemplate): Owner {
    return { id, catalog: templateCatalog(app, id), shown: { source_template_id: id } };
  }

  return [
    ...routesOf(app, {
      path: "/api/v1/integrations/definitions/sources",
      creation: CreateForDefinition,
      toRead: toDefinition,
      toChange: toDefinition,
    }),
    ...routesOf(app, {
      path: "/api/v1/integrations/templates/sources",
      creation: CreateForTemplate,
      toRead: (incoming) => toTemplate(app.store.sourceTemplates.get(idIn(incoming))),
      toChange: (incoming) => toTemplate(changeableSource(app, incoming)),
    }),
  ].map((route) => ({ ...route, isServed: servesCatalogs }));
}

function routesOf(app: App, { path, creation, toRead, toChange }: Family): Route[] {
  const auth = "application";
  const change = (incoming: Incoming): Changing => changing(app, toChange(incoming));

  return [
    {
      on: `GET ${path}/:id/catalog`,
      auth,
      answer(incoming) {
        const { id, shown, catalog } = toRead(incoming);
        return { id, ...shown, sonar_catalog: catalog.sonar_catalog };
      },
    },
    {
      on: `POST ${path}/:id/catalog/query`,
      auth,
      answer: (incoming) => toResult(documentOf(toRead(incoming).catalog), incoming.body),
    },
    {
      on: `POST ${path}/:id/catalog`,
      auth,
      answer(incoming) {
        const { owner, keep } = change(incoming);
        const { sonar_catalog, catalog_type = null } = checked(creation, incoming.body);
        if (owner.catalog.sonar_catalog !== null) throw new Refusal(409, "A catalog already exists.");
        keep(sonar_catalog ?? { streams: [] }, catalog_type);
        return { id: owner.id };
      },
    },
    {
      on: `PATCH ${path}/:id/catalog`,
      auth,
      answer(incoming) {
        const { owner, keep } = change(incoming);
        return { catalog: keep(toPatched(documentOf(owner.catalog), toSteps(incoming.body), Catalog)) };
      },
    },
    {
      on: `DELETE ${path}/:id/catalog`,
      auth,
      answer(incoming) {
        const { owner, keep } = change(incoming);
        documentOf(owner.catalog);
        keep(null);
        return { id: owner.id, deleted_at: app.now() };
      },
    },
    {
      on: `POST ${path}/:id/streams`,
      auth,
      answer(incoming) {
        const { owner, keepStreams } = change(incoming);
        const { stream } = checked(z.object({ stream: NamedStream }), incoming.body);
        keepStreams([...documentOf(owner.catalog).streams, stream]);
        return { stream };
      },
    },
    {
      on: `PATCH ${path}/:id/streams/:stream_name`,
      auth,
      answer(incoming) {
        const { owner, keepStreams } = change(incoming);
        const { before, others, index } = streamIn(owner, incoming);
        const stream = toPatched(before, toSteps(incoming.body), NamedStream);
        keepStreams(others.toSpliced(index, 0, stream));
        return { stream };
      },
    },
    {
      on: `DELETE ${path}/:id/streams/:stream_name`,
      auth,
      answer(incoming) {
        const { owner, keepStreams } = change(incoming);
        const { before, others } = streamIn(owner, incoming);
        keepStreams(others);
        return { stream_name: before.name, deleted_at: app.now() };
      },
    },
  ];
}

interface Changing {
  readonly owner: Owner;
  /** Keeps a document, or that there is none. Throws a 409 when two of its streams have one name. */
  readonly keep: <Document extends Catalog | null>(document: Document, catalogType?: string | null) => Document;
  readonly keepStreams: (streams: readonly Stream[]) => void;
}

function changing({ store }: App, owner: Owner): Changing {
  function keep<Document extends Catalog | null>(document: Document, catalogType?: string | null): Document {
    const names = document?.streams.map(({ name }) => name) ?? [];
    const twice = names.find((name, index) => names.indexOf(name) !== index);
    if (twice !== undefined) throw new Refusal(409, `Stream '${twice ?? ""}' already exists in the catalog.`);
    const { catalog_type, blessed } = owner.catalog;
    const kept = { sonar_catalog: document, catalog_type: catalogType ?? catalog_type, blessed };
    if (store.catalogs.find(owner.id) === null) store.catalogs.add({ ...kept, id: owner.id });
    else store.catalogs.update(owner.id, kept);
    return document;
  }

  return {
    owner,
    keep,
    keepStreams: (streams) => void keep({ ...documentOf(owner.catalog), streams: [...streams] }),
  };
}

/** The stream that a path names, and all others. Throws a 404. */
function streamIn({ catalog }: Owner, { params }: Incoming) {
  const name = params.stream_name ?? "";
  const { streams } = documentOf(catalog);
  const index = streams.findIndex((stream) => stream.name === name);
  if (index === -1) throw new Refusal(404, `Stream '${name}' not found in the catalog.`);
  return { before: { ...streams[index], name }, others: streams.filter((_, at) => at !== index), index };
}
