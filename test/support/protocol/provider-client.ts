import { Client, credentials, type ChannelCredentials } from "@grpc/grpc-js";
import { goPlugin, terraform } from "../../../src/protocol/messages/codecs";
import { toPem, type Certificate } from "../../../src/protocol/process/certificate";

type Messages = typeof terraform;

/** The RPCs of the protocol: what has both a request and a response. */
type Name = {
  [Key in keyof Messages]: Messages[Key] extends { Request: unknown; Response: unknown } ? Key : never;
}[keyof Messages];

/** The RPCs that are answered by a stream. */
type StreamName = {
  [Key in keyof Messages]: Messages[Key] extends { Request: unknown; Event: unknown } ? Key : never;
}[keyof Messages];

type RequestOf<Key extends Name> = Parameters<Messages[Key]["Request"]["encode"]>[0];
type ResponseOf<Key extends Name> = ReturnType<Messages[Key]["Response"]["decode"]>;
type AskOf<Key extends StreamName> = Parameters<Messages[Key]["Request"]["encode"]>[0];
type EventOf<Key extends StreamName> = ReturnType<Messages[Key]["Event"]["decode"]>;

/** Terraform's end of the connection, made from the same codecs as the provider's. */
export interface ProviderClient {
  call<Key extends Name>(name: Key, request: RequestOf<Key>): Promise<ResponseOf<Key>>;
  /** The events in turn. Who stops reading cancels the call. */
  stream<Key extends StreamName>(name: Key, request: AskOf<Key>): AsyncIterable<EventOf<Key>>;
  /** Sends bytes to any method, known or not. Rejects with grpc-js's ServiceError. */
  send(path: string, bytes: Uint8Array): Promise<Uint8Array>;
  shutdown(): Promise<void>;
  close(): void;
}

/** The client's own certificate, and the server's in DER, for a connection by mutual TLS. */
export interface ClientTls {
  readonly own?: Certificate;
  readonly server: Buffer;
}

/** Connects to a provider's socket; without `tls`, in plain, as a Terraform that reattaches does. */
export function connectProvider(socket: string, tls?: ClientTls): ProviderClient {
  const client = new Client(`unix:${socket}`, tls ? toCredentials(tls) : credentials.createInsecure(), {
    "grpc.ssl_target_name_override": "localhost",
    "grpc.max_receive_message_length": -1,
    "grpc.max_send_message_length": -1,
  });
  const write = (message: Uint8Array): Buffer => Buffer.from(message);
  const read = (message: Buffer): Uint8Array => message;
  const send = (path: string, bytes: Uint8Array): Promise<Uint8Array> =>
    new Promise((resolve, reject) => {
      client.makeUnaryRequest(path, write, read, bytes, (error, response) => {
        if (error) reject(error);
        else resolve(response ?? new Uint8Array());
      });
    });
  return {
    send,
    async call(name, request) {
      // The compiler cannot see that one name picks a request and a response that belong together.
      const codec = terraform[name] as unknown as {
        Request: { encode(message: typeof request): { finish(): Uint8Array } };
        Response: { decode(bytes: Uint8Array): ResponseOf<typeof name> };
      };
      return codec.Response.decode(await send(`/tfplugin6.Provider/${name}`, codec.Request.encode(request).finish()));
    },
    async *stream(name, request) {
      // As above.
      const codec = terraform[name] as unknown as {
        Request: { encode(message: typeof request): { finish(): Uint8Array } };
        Event: { decode(bytes: Uint8Array): EventOf<typeof name> };
      };
      const bytes = codec.Request.encode(request).finish();
      const call = client.makeServerStreamRequest(`/tfplugin6.Provider/${name}`, write, read, bytes);
      try {
        for await (const event of call) yield codec.Event.decode(event as Uint8Array); // what `read` returns
      } finally {
        call.cancel();
      }
    },
    async shutdown() {
      await send("/plugin.GRPCController/Shutdown", goPlugin.Empty.encode({}).finish());
    },
    close: () => client.close(),
  };
}

function toCredentials({ own, server }: ClientTls): ChannelCredentials {
  const key = own ? Buffer.from(own.key.export({ type: "pkcs8", format: "pem" })) : null;
  return credentials.createSsl(Buffer.from(toPem(server)), key, own ? Buffer.from(toPem(own.bytes)) : null);
}
