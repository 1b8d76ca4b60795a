import type { Clock } from "./clock";
import { type Collection, collection } from "./collection";
import { connectionTemplates, type ConnectionTemplates } from "./connection-templates";
import { creating } from "./creation";
import { connectorDefinitions, type ConnectorDefinitions } from "./definitions";
import { path } from "./path";
import type { Session } from "./session";
import { ConnectionTemplate, SourceTemplate, SourceTemplateItem, TemplateTag } from "./shapes";
import { sourceTemplates, type SourceTemplates } from "./source-templates";
import { tagAttachment, type TagSpelling } from "./tag-attachment";
import { templateTags, type TemplateTags } from "./template-tags";
import { templateCalls } from "./templates";

/** What can be managed, one property a collection. */
export interface Collections {
  readonly templateTags: TemplateTags;
  readonly sourceTemplates: SourceTemplates;
  readonly connectionTemplates: ConnectionTemplates;
  /** What can only be looked at: the connectors that templates are made for. */
  readonly definitions: ConnectorDefinitions;
}

/** All collections of one session, and the list of tags that they share. */
export function openCollections(
  session: Session,
  clock: Clock,
): Collections & { readonly tags: Collection<TemplateTag> } {
  const tags = collection({
    session,
    clock,
    path: path`/api/v1/integrations/templates/tags`,
    item: TemplateTag,
  });
  const sources = collection({
    session,
    clock,
    path: path`/api/v1/integrations/templates/sources`,
    item: SourceTemplateItem,
  });
  const connections = collection({
    session,
    clock,
    path: path`/api/v1/integrations/templates/connections`,
    item: ConnectionTemplate,
  });
  const spelling: TagSpelling = { known: null };

  return {
    tags,
    definitions: connectorDefinitions(session),
    templateTags: templateTags({
      session,
      tags,
      create: creating(tags, clock),
      // Templates show the names of their tags, so that a rename or delete changes them all.
      writeAll: (work) => tags.write(() => sources.write(() => connections.write(work))),
    }),
    sourceTemplates: sourceTemplates({
      session,
      items: sources,
      create: creating(sources, clock),
      templates: templateCalls({
        session,
        kind: "sources",
        shape: SourceTemplate,
        tags: tagAttachment({ session, kind: "sources", spelling, write: attachingTo(sources) }),
        write: sources.write,
      }),
    }),
    connectionTemplates: connectionTemplates({
      session,
      items: connections,
      create: creating(connections, clock),
      templates: templateCalls({
        session,
        kind: "connections",
        shape: ConnectionTemplate,
        tags: tagAttachment({ session, kind: "connections", spelling, write: attachingTo(connections) }),
        write: connections.write,
      }),
    }),
  };

  /** A server may make a missing tag when it is attached (contract 4.5). */
  function attachingTo(templates: Collection<unknown>): Collection<unknown>["write"] {
    return (work) => tags.write(() => templates.write(work));
  }
}
