import * as $protobuf from "protobufjs";
import Long = require("long");

export declare namespace tfplugin6 {

    interface IDynamicValue extends tfplugin6.DynamicValue.$Properties {
    }

    class DynamicValue {
        constructor(properties?: tfplugin6.DynamicValue.$Properties);
        $unknowns?: Uint8Array[];
        msgpack: Uint8Array;
        json: Uint8Array;
        static encode(message: tfplugin6.DynamicValue.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): tfplugin6.DynamicValue & tfplugin6.DynamicValue.$Shape;
    }

    namespace DynamicValue {
        interface $Properties {
            msgpack?: (Uint8Array|null);
            json?: (Uint8Array|null);
            $unknowns?: Uint8Array[];
        }
        type $Shape = tfplugin6.DynamicValue.$Properties;
    }

    interface IRawState extends tfplugin6.RawState.$Properties {
    }

    class RawState {
        constructor(properties?: tfplugin6.RawState.$Properties);
        $unknowns?: Uint8Array[];
        json: Uint8Array;
        flatmap: { [k: string]: string };
        static encode(message: tfplugin6.RawState.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): tfplugin6.RawState & tfplugin6.RawState.$Shape;
    }

    namespace RawState {
        interface $Properties {
            json?: (Uint8Array|null);
            flatmap?: ({ [k: string]: string }|null);
            $unknowns?: Uint8Array[];
        }
        type $Shape = tfplugin6.RawState.$Properties;
    }

    interface IResourceIdentitySchema extends tfplugin6.ResourceIdentitySchema.$Properties {
    }

    class ResourceIdentitySchema {
        constructor(properties?: tfplugin6.ResourceIdentitySchema.$Properties);
        $unknowns?: Uint8Array[];
        version: (number|Long);
        identity_attributes: tfplugin6.ResourceIdentitySchema.IdentityAttribute.$Properties[];
        static encode(message: tfplugin6.ResourceIdentitySchema.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): tfplugin6.ResourceIdentitySchema & tfplugin6.ResourceIdentitySchema.$Shape;
    }

    namespace ResourceIdentitySchema {
        interface $Properties {
            version?: (number|Long|null);
            identity_attributes?: (tfplugin6.ResourceIdentitySchema.IdentityAttribute.$Properties[]|null);
            $unknowns?: Uint8Array[];
        }
        type $Shape = tfplugin6.ResourceIdentitySchema.$Properties;

        interface IIdentityAttribute extends tfplugin6.ResourceIdentitySchema.IdentityAttribute.$Properties {
        }

        class IdentityAttribute {
            constructor(properties?: tfplugin6.ResourceIdentitySchema.IdentityAttribute.$Properties);
            $unknowns?: Uint8Array[];
            name: string;
            type: Uint8Array;
            required_for_import: boolean;
            optional_for_import: boolean;
            description: string;
            static encode(message: tfplugin6.ResourceIdentitySchema.IdentityAttribute.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): tfplugin6.ResourceIdentitySchema.IdentityAttribute & tfplugin6.ResourceIdentitySchema.IdentityAttribute.$Shape;
        }

        namespace IdentityAttribute {
            interface $Properties {
                name?: (string|null);
                type?: (Uint8Array|null);
                required_for_import?: (boolean|null);
                optional_for_import?: (boolean|null);
                description?: (string|null);
                $unknowns?: Uint8Array[];
            }
            type $Shape = tfplugin6.ResourceIdentitySchema.IdentityAttribute.$Properties;
        }
    }

    interface IResourceIdentityData extends tfplugin6.ResourceIdentityData.$Properties {
    }

    class ResourceIdentityData {
        constructor(properties?: tfplugin6.ResourceIdentityData.$Properties);
        $unknowns?: Uint8Array[];
        identity_data?: (tfplugin6.DynamicValue.$Properties|null);
        static encode(message: tfplugin6.ResourceIdentityData.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): tfplugin6.ResourceIdentityData & tfplugin6.ResourceIdentityData.$Shape;
    }

    namespace ResourceIdentityData {
        interface $Properties {
            identity_data?: (tfplugin6.DynamicValue.$Properties|null);
            $unknowns?: Uint8Array[];
        }
        type $Shape = tfplugin6.ResourceIdentityData.$Properties;
    }

    interface ITimestamp extends tfplugin6.Timestamp.$Properties {
    }

    class Timestamp {
        constructor(properties?: tfplugin6.Timestamp.$Properties);
        $unknowns?: Uint8Array[];
        seconds: (number|Long);
        nanos: number;
        static encode(message: tfplugin6.Timestamp.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): tfplugin6.Timestamp & tfplugin6.Timestamp.$Shape;
    }

    namespace Timestamp {
        interface $Properties {
            seconds?: (number|Long|null);
            nanos?: (number|null);
            $unknowns?: Uint8Array[];
        }
        type $Shape = tfplugin6.Timestamp.$Properties;
    }

    interface IAttributePath extends tfplugin6.AttributePath.$Properties {
    }

    class AttributePath {
        constructor(properties?: tfplugin6.AttributePath.$Properties);
        $unknowns?: Uint8Array[];
        steps: tfplugin6.AttributePath.Step.$Properties[];
        static encode(message: tfplugin6.AttributePath.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): tfplugin6.AttributePath & tfplugin6.AttributePath.$Shape;
    }

    namespace AttributePath {
        interface $Properties {
            steps?: (tfplugin6.AttributePath.Step.$Properties[]|null);
            $unknowns?: Uint8Array[];
        }
        type $Shape = {
          steps?: tfplugin6.AttributePath.Step.$Shape[]|null;
          $unknowns?: Uint8Array[];
        };

        interface IStep extends tfplugin6.AttributePath.Step.$Properties {
        }

        class Step {
            constructor(properties?: tfplugin6.AttributePath.Step.$Properties);
            $unknowns?: Uint8Array[];
            attribute_name?: (string|null);
            element_key_string?: (string|null);
            element_key_int?: (number|Long|null);
            selector?: ("attribute_name"|"element_key_string"|"element_key_int");
            static encode(message: tfplugin6.AttributePath.Step.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): tfplugin6.AttributePath.Step & tfplugin6.AttributePath.Step.$Shape;
        }

        namespace Step {
            interface $Properties {
                attribute_name?: (string|null);
                element_key_string?: (string|null);
                element_key_int?: (number|Long|null);
                selector?: ("attribute_name"|"element_key_string"|"element_key_int");
                $unknowns?: Uint8Array[];
            }
            type $Shape = {
              attribute_name?: string|null;
              element_key_string?: string|null;
              element_key_int?: number|Long|null;
              $unknowns?: Uint8Array[];
            } & (
              ({ selector?: undefined; attribute_name?: null; element_key_string?: null; element_key_int?: null }|{ selector?: "attribute_name"; attribute_name: string; element_key_string?: null; element_key_int?: null }|{ selector?: "element_key_string"; attribute_name?: null; element_key_string: string; element_key_int?: null }|{ selector?: "element_key_int"; attribute_name?: null; element_key_string?: null; element_key_int: number|Long })
            );
        }
    }

    interface IDiagnostic extends tfplugin6.Diagnostic.$Properties {
    }

    class Diagnostic {
        constructor(properties?: tfplugin6.Diagnostic.$Properties);
        $unknowns?: Uint8Array[];
        severity: tfplugin6.Diagnostic.Severity;
        summary: string;
        detail: string;
        attribute?: (tfplugin6.AttributePath.$Properties|null);
        static encode(message: tfplugin6.Diagnostic.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): tfplugin6.Diagnostic & tfplugin6.Diagnostic.$Shape;
    }

    namespace Diagnostic {
        interface $Properties {
            severity?: (tfplugin6.Diagnostic.Severity|null);
            summary?: (string|null);
            detail?: (string|null);
            attribute?: (tfplugin6.AttributePath.$Properties|null);
            $unknowns?: Uint8Array[];
        }
        type $Shape = {
          severity?: tfplugin6.Diagnostic.Severity|null;
          summary?: string|null;
          detail?: string|null;
          attribute?: tfplugin6.AttributePath.$Shape|null;
          $unknowns?: Uint8Array[];
        };

        enum Severity {
            INVALID = 0,
            ERROR = 1,
            WARNING = 2
        }
    }

    enum StringKind {
        PLAIN = 0,
        MARKDOWN = 1
    }

    interface ISchema extends tfplugin6.Schema.$Properties {
    }

    class Schema {
        constructor(properties?: tfplugin6.Schema.$Properties);
        $unknowns?: Uint8Array[];
        version: (number|Long);
        block?: (tfplugin6.Schema.Block.$Properties|null);
        static encode(message: tfplugin6.Schema.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): tfplugin6.Schema & tfplugin6.Schema.$Shape;
    }

    namespace Schema {
        interface $Properties {
            version?: (number|Long|null);
            block?: (tfplugin6.Schema.Block.$Properties|null);
            $unknowns?: Uint8Array[];
        }
        type $Shape = tfplugin6.Schema.$Properties;

        interface IBlock extends tfplugin6.Schema.Block.$Properties {
        }

        class Block {
            constructor(properties?: tfplugin6.Schema.Block.$Properties);
            $unknowns?: Uint8Array[];
            version: (number|Long);
            attributes: tfplugin6.Schema.Attribute.$Properties[];
            description: string;
            description_kind: tfplugin6.StringKind;
            deprecated: boolean;
            static encode(message: tfplugin6.Schema.Block.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): tfplugin6.Schema.Block & tfplugin6.Schema.Block.$Shape;
        }

        namespace Block {
            interface $Properties {
                version?: (number|Long|null);
                attributes?: (tfplugin6.Schema.Attribute.$Properties[]|null);
                description?: (string|null);
                description_kind?: (tfplugin6.StringKind|null);
                deprecated?: (boolean|null);
                $unknowns?: Uint8Array[];
            }
            type $Shape = tfplugin6.Schema.Block.$Properties;
        }

        interface IAttribute extends tfplugin6.Schema.Attribute.$Properties {
        }

        class Attribute {
            constructor(properties?: tfplugin6.Schema.Attribute.$Properties);
            $unknowns?: Uint8Array[];
            name: string;
            type: Uint8Array;
            description: string;
            required: boolean;
            optional: boolean;
            computed: boolean;
            sensitive: boolean;
            description_kind: tfplugin6.StringKind;
            deprecated: boolean;
            nested_type?: (tfplugin6.Schema.Object.$Properties|null);
            write_only: boolean;
            deprecation_message: string;
            static encode(message: tfplugin6.Schema.Attribute.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): tfplugin6.Schema.Attribute & tfplugin6.Schema.Attribute.$Shape;
        }

        namespace Attribute {
            interface $Properties {
                name?: (string|null);
                type?: (Uint8Array|null);
                description?: (string|null);
                required?: (boolean|null);
                optional?: (boolean|null);
                computed?: (boolean|null);
                sensitive?: (boolean|null);
                description_kind?: (tfplugin6.StringKind|null);
                deprecated?: (boolean|null);
                nested_type?: (tfplugin6.Schema.Object.$Properties|null);
                write_only?: (boolean|null);
                deprecation_message?: (string|null);
                $unknowns?: Uint8Array[];
            }
            type $Shape = tfplugin6.Schema.Attribute.$Properties;
        }

        interface IObject extends tfplugin6.Schema.Object.$Properties {
        }

        class Object {
            constructor(properties?: tfplugin6.Schema.Object.$Properties);
            $unknowns?: Uint8Array[];
            attributes: tfplugin6.Schema.Attribute.$Properties[];
            nesting: tfplugin6.Schema.Object.NestingMode;
            static encode(message: tfplugin6.Schema.Object.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): tfplugin6.Schema.Object & tfplugin6.Schema.Object.$Shape;
        }

        namespace Object {
            interface $Properties {
                attributes?: (tfplugin6.Schema.Attribute.$Properties[]|null);
                nesting?: (tfplugin6.Schema.Object.NestingMode|null);
                $unknowns?: Uint8Array[];
            }
            type $Shape = tfplugin6.Schema.Object.$Properties;

            enum NestingMode {
                INVALID = 0,
                SINGLE = 1,
                LIST = 2,
                SET = 3,
                MAP = 4
            }
        }
    }

    interface IActionSchema extends tfplugin6.ActionSchema.$Properties {
    }

    class ActionSchema {
        constructor(properties?: tfplugin6.ActionSchema.$Properties);
        $unknowns?: Uint8Array[];
        schema?: (tfplugin6.Schema.$Properties|null);
        static encode(message: tfplugin6.ActionSchema.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): tfplugin6.ActionSchema & tfplugin6.ActionSchema.$Shape;
    }

    namespace ActionSchema {
        interface $Properties {
            schema?: (tfplugin6.Schema.$Properties|null);
            $unknowns?: Uint8Array[];
        }
        type $Shape = tfplugin6.ActionSchema.$Properties;
    }

    interface IFunction extends tfplugin6.Function.$Properties {
    }

    class Function {
        constructor(properties?: tfplugin6.Function.$Properties);
        $unknowns?: Uint8Array[];
        parameters: tfplugin6.Function.Parameter.$Properties[];
        variadic_parameter?: (tfplugin6.Function.Parameter.$Properties|null);
        return?: (tfplugin6.Function.Return.$Properties|null);
        summary: string;
        description: string;
        description_kind: tfplugin6.StringKind;
        deprecation_message: string;
        static encode(message: tfplugin6.Function.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): tfplugin6.Function & tfplugin6.Function.$Shape;
    }

    namespace Function {
        interface $Properties {
            parameters?: (tfplugin6.Function.Parameter.$Properties[]|null);
            variadic_parameter?: (tfplugin6.Function.Parameter.$Properties|null);
            "return"?: (tfplugin6.Function.Return.$Properties|null);
            summary?: (string|null);
            description?: (string|null);
            description_kind?: (tfplugin6.StringKind|null);
            deprecation_message?: (string|null);
            $unknowns?: Uint8Array[];
        }
        type $Shape = tfplugin6.Function.$Properties;

        interface IParameter extends tfplugin6.Function.Parameter.$Properties {
        }

        class Parameter {
            constructor(properties?: tfplugin6.Function.Parameter.$Properties);
            $unknowns?: Uint8Array[];
            name: string;
            type: Uint8Array;
            allow_null_value: boolean;
            allow_unknown_values: boolean;
            description: string;
            description_kind: tfplugin6.StringKind;
            static encode(message: tfplugin6.Function.Parameter.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): tfplugin6.Function.Parameter & tfplugin6.Function.Parameter.$Shape;
        }

        namespace Parameter {
            interface $Properties {
                name?: (string|null);
                type?: (Uint8Array|null);
                allow_null_value?: (boolean|null);
                allow_unknown_values?: (boolean|null);
                description?: (string|null);
                description_kind?: (tfplugin6.StringKind|null);
                $unknowns?: Uint8Array[];
            }
            type $Shape = tfplugin6.Function.Parameter.$Properties;
        }

        interface IReturn extends tfplugin6.Function.Return.$Properties {
        }

        class Return {
            constructor(properties?: tfplugin6.Function.Return.$Properties);
            $unknowns?: Uint8Array[];
            type: Uint8Array;
            static encode(message: tfplugin6.Function.Return.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): tfplugin6.Function.Return & tfplugin6.Function.Return.$Shape;
        }

        namespace Return {
            interface $Properties {
                type?: (Uint8Array|null);
                $unknowns?: Uint8Array[];
            }
            type $Shape = tfplugin6.Function.Return.$Properties;
        }
    }

    interface IFunctionError extends tfplugin6.FunctionError.$Properties {
    }

    class FunctionError {
        constructor(properties?: tfplugin6.FunctionError.$Properties);
        $unknowns?: Uint8Array[];
        text: string;
        function_argument?: (number|Long|null);
        static encode(message: tfplugin6.FunctionError.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): tfplugin6.FunctionError & tfplugin6.FunctionError.$Shape;
    }

    namespace FunctionError {
        interface $Properties {
            text?: (string|null);
            function_argument?: (number|Long|null);
            $unknowns?: Uint8Array[];
        }
        type $Shape = tfplugin6.FunctionError.$Properties;
    }

    interface IServerCapabilities extends tfplugin6.ServerCapabilities.$Properties {
    }

    class ServerCapabilities {
        constructor(properties?: tfplugin6.ServerCapabilities.$Properties);
        $unknowns?: Uint8Array[];
        plan_destroy: boolean;
        get_provider_schema_optional: boolean;
        move_resource_state: boolean;
        generate_resource_config: boolean;
        static encode(message: tfplugin6.ServerCapabilities.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): tfplugin6.ServerCapabilities & tfplugin6.ServerCapabilities.$Shape;
    }

    namespace ServerCapabilities {
        interface $Properties {
            plan_destroy?: (boolean|null);
            get_provider_schema_optional?: (boolean|null);
            move_resource_state?: (boolean|null);
            generate_resource_config?: (boolean|null);
            $unknowns?: Uint8Array[];
        }
        type $Shape = tfplugin6.ServerCapabilities.$Properties;
    }

    interface IClientCapabilities extends tfplugin6.ClientCapabilities.$Properties {
    }

    class ClientCapabilities {
        constructor(properties?: tfplugin6.ClientCapabilities.$Properties);
        $unknowns?: Uint8Array[];
        deferral_allowed: boolean;
        write_only_attributes_allowed: boolean;
        static encode(message: tfplugin6.ClientCapabilities.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): tfplugin6.ClientCapabilities & tfplugin6.ClientCapabilities.$Shape;
    }

    namespace ClientCapabilities {
        interface $Properties {
            deferral_allowed?: (boolean|null);
            write_only_attributes_allowed?: (boolean|null);
            $unknowns?: Uint8Array[];
        }
        type $Shape = tfplugin6.ClientCapabilities.$Properties;
    }

    interface IGetMetadata extends tfplugin6.GetMetadata.$Properties {
    }

    class GetMetadata {
        constructor(properties?: tfplugin6.GetMetadata.$Properties);
        $unknowns?: Uint8Array[];
        static encode(message: tfplugin6.GetMetadata.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): tfplugin6.GetMetadata & tfplugin6.GetMetadata.$Shape;
    }

    namespace GetMetadata {
        interface $Properties {
            $unknowns?: Uint8Array[];
        }
        type $Shape = tfplugin6.GetMetadata.$Properties;

        interface IRequest extends tfplugin6.GetMetadata.Request.$Properties {
        }

        class Request {
            constructor(properties?: tfplugin6.GetMetadata.Request.$Properties);
            $unknowns?: Uint8Array[];
            static encode(message: tfplugin6.GetMetadata.Request.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): tfplugin6.GetMetadata.Request & tfplugin6.GetMetadata.Request.$Shape;
        }

        namespace Request {
            interface $Properties {
                $unknowns?: Uint8Array[];
            }
            type $Shape = tfplugin6.GetMetadata.Request.$Properties;
        }

        interface ITypeMetadata extends tfplugin6.GetMetadata.TypeMetadata.$Properties {
        }

        class TypeMetadata {
            constructor(properties?: tfplugin6.GetMetadata.TypeMetadata.$Properties);
            $unknowns?: Uint8Array[];
            type_name: string;
            static encode(message: tfplugin6.GetMetadata.TypeMetadata.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): tfplugin6.GetMetadata.TypeMetadata & tfplugin6.GetMetadata.TypeMetadata.$Shape;
        }

        namespace TypeMetadata {
            interface $Properties {
                type_name?: (string|null);
                $unknowns?: Uint8Array[];
            }
            type $Shape = tfplugin6.GetMetadata.TypeMetadata.$Properties;
        }

        interface IFunctionMetadata extends tfplugin6.GetMetadata.FunctionMetadata.$Properties {
        }

        class FunctionMetadata {
            constructor(properties?: tfplugin6.GetMetadata.FunctionMetadata.$Properties);
            $unknowns?: Uint8Array[];
            name: string;
            static encode(message: tfplugin6.GetMetadata.FunctionMetadata.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): tfplugin6.GetMetadata.FunctionMetadata & tfplugin6.GetMetadata.FunctionMetadata.$Shape;
        }

        namespace FunctionMetadata {
            interface $Properties {
                name?: (string|null);
                $unknowns?: Uint8Array[];
            }
            type $Shape = tfplugin6.GetMetadata.FunctionMetadata.$Properties;
        }

        interface IResponse extends tfplugin6.GetMetadata.Response.$Properties {
        }

        class Response {
            constructor(properties?: tfplugin6.GetMetadata.Response.$Properties);
            $unknowns?: Uint8Array[];
            server_capabilities?: (tfplugin6.ServerCapabilities.$Properties|null);
            diagnostics: tfplugin6.Diagnostic.$Properties[];
            data_sources: tfplugin6.GetMetadata.TypeMetadata.$Properties[];
            resources: tfplugin6.GetMetadata.TypeMetadata.$Properties[];
            functions: tfplugin6.GetMetadata.FunctionMetadata.$Properties[];
            ephemeral_resources: tfplugin6.GetMetadata.TypeMetadata.$Properties[];
            list_resources: tfplugin6.GetMetadata.TypeMetadata.$Properties[];
            actions: tfplugin6.GetMetadata.TypeMetadata.$Properties[];
            static encode(message: tfplugin6.GetMetadata.Response.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): tfplugin6.GetMetadata.Response & tfplugin6.GetMetadata.Response.$Shape;
        }

        namespace Response {
            interface $Properties {
                server_capabilities?: (tfplugin6.ServerCapabilities.$Properties|null);
                diagnostics?: (tfplugin6.Diagnostic.$Properties[]|null);
                data_sources?: (tfplugin6.GetMetadata.TypeMetadata.$Properties[]|null);
                resources?: (tfplugin6.GetMetadata.TypeMetadata.$Properties[]|null);
                functions?: (tfplugin6.GetMetadata.FunctionMetadata.$Properties[]|null);
                ephemeral_resources?: (tfplugin6.GetMetadata.TypeMetadata.$Properties[]|null);
                list_resources?: (tfplugin6.GetMetadata.TypeMetadata.$Properties[]|null);
                actions?: (tfplugin6.GetMetadata.TypeMetadata.$Properties[]|null);
                $unknowns?: Uint8Array[];
            }
            type $Shape = {
              server_capabilities?: tfplugin6.ServerCapabilities.$Shape|null;
              diagnostics?: tfplugin6.Diagnostic.$Shape[]|null;
              data_sources?: tfplugin6.GetMetadata.TypeMetadata.$Shape[]|null;
              resources?: tfplugin6.GetMetadata.TypeMetadata.$Shape[]|null;
              functions?: tfplugin6.GetMetadata.FunctionMetadata.$Shape[]|null;
              ephemeral_resources?: tfplugin6.GetMetadata.TypeMetadata.$Shape[]|null;
              list_resources?: tfplugin6.GetMetadata.TypeMetadata.$Shape[]|null;
              actions?: tfplugin6.GetMetadata.TypeMetadata.$Shape[]|null;
              $unknowns?: Uint8Array[];
            };
        }
    }

    interface IGetProviderSchema extends tfplugin6.GetProviderSchema.$Properties {
    }

    class GetProviderSchema {
        constructor(properties?: tfplugin6.GetProviderSchema.$Properties);
        $unknowns?: Uint8Array[];
        static encode(message: tfplugin6.GetProviderSchema.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): tfplugin6.GetProviderSchema & tfplugin6.GetProviderSchema.$Shape;
    }

    namespace GetProviderSchema {
        interface $Properties {
            $unknowns?: Uint8Array[];
        }
        type $Shape = tfplugin6.GetProviderSchema.$Properties;

        interface IRequest extends tfplugin6.GetProviderSchema.Request.$Properties {
        }

        class Request {
            constructor(properties?: tfplugin6.GetProviderSchema.Request.$Properties);
            $unknowns?: Uint8Array[];
            static encode(message: tfplugin6.GetProviderSchema.Request.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): tfplugin6.GetProviderSchema.Request & tfplugin6.GetProviderSchema.Request.$Shape;
        }

        namespace Request {
            interface $Properties {
                $unknowns?: Uint8Array[];
            }
            type $Shape = tfplugin6.GetProviderSchema.Request.$Properties;
        }

        interface IResponse extends tfplugin6.GetProviderSchema.Response.$Properties {
        }

        class Response {
            constructor(properties?: tfplugin6.GetProviderSchema.Response.$Properties);
            $unknowns?: Uint8Array[];
            provider?: (tfplugin6.Schema.$Properties|null);
            resource_schemas: { [k: string]: tfplugin6.Schema.$Properties };
            data_source_schemas: { [k: string]: tfplugin6.Schema.$Properties };
            diagnostics: tfplugin6.Diagnostic.$Properties[];
            server_capabilities?: (tfplugin6.ServerCapabilities.$Properties|null);
            functions: { [k: string]: tfplugin6.Function.$Properties };
            ephemeral_resource_schemas: { [k: string]: tfplugin6.Schema.$Properties };
            list_resource_schemas: { [k: string]: tfplugin6.Schema.$Properties };
            action_schemas: { [k: string]: tfplugin6.ActionSchema.$Properties };
            static encode(message: tfplugin6.GetProviderSchema.Response.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): tfplugin6.GetProviderSchema.Response & tfplugin6.GetProviderSchema.Response.$Shape;
        }

        namespace Response {
            interface $Properties {
                provider?: (tfplugin6.Schema.$Properties|null);
                resource_schemas?: ({ [k: string]: tfplugin6.Schema.$Properties }|null);
                data_source_schemas?: ({ [k: string]: tfplugin6.Schema.$Properties }|null);
                diagnostics?: (tfplugin6.Diagnostic.$Properties[]|null);
                server_capabilities?: (tfplugin6.ServerCapabilities.$Properties|null);
                functions?: ({ [k: string]: tfplugin6.Function.$Properties }|null);
                ephemeral_resource_schemas?: ({ [k: string]: tfplugin6.Schema.$Properties }|null);
                list_resource_schemas?: ({ [k: string]: tfplugin6.Schema.$Properties }|null);
                action_schemas?: ({ [k: string]: tfplugin6.ActionSchema.$Properties }|null);
                $unknowns?: Uint8Array[];
            }
            type $Shape = {
              provider?: tfplugin6.Schema.$Shape|null;
              resource_schemas?: { [k: string]: tfplugin6.Schema.$Shape }|null;
              data_source_schemas?: { [k: string]: tfplugin6.Schema.$Shape }|null;
              diagnostics?: tfplugin6.Diagnostic.$Shape[]|null;
              server_capabilities?: tfplugin6.ServerCapabilities.$Shape|null;
              functions?: { [k: string]: tfplugin6.Function.$Shape }|null;
              ephemeral_resource_schemas?: { [k: string]: tfplugin6.Schema.$Shape }|null;
              list_resource_schemas?: { [k: string]: tfplugin6.Schema.$Shape }|null;
              action_schemas?: { [k: string]: tfplugin6.ActionSchema.$Shape }|null;
              $unknowns?: Uint8Array[];
            };
        }
    }

    interface IGetResourceIdentitySchemas extends tfplugin6.GetResourceIdentitySchemas.$Properties {
    }

    class GetResourceIdentitySchemas {
        constructor(properties?: tfplugin6.GetResourceIdentitySchemas.$Properties);
        $unknowns?: Uint8Array[];
        static encode(message: tfplugin6.GetResourceIdentitySchemas.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): tfplugin6.GetResourceIdentitySchemas & tfplugin6.GetResourceIdentitySchemas.$Shape;
    }

    namespace GetResourceIdentitySchemas {
        interface $Properties {
            $unknowns?: Uint8Array[];
        }
        type $Shape = tfplugin6.GetResourceIdentitySchemas.$Properties;

        interface IRequest extends tfplugin6.GetResourceIdentitySchemas.Request.$Properties {
        }

        class Request {
            constructor(properties?: tfplugin6.GetResourceIdentitySchemas.Request.$Properties);
            $unknowns?: Uint8Array[];
            static encode(message: tfplugin6.GetResourceIdentitySchemas.Request.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): tfplugin6.GetResourceIdentitySchemas.Request & tfplugin6.GetResourceIdentitySchemas.Request.$Shape;
        }

        namespace Request {
            interface $Properties {
                $unknowns?: Uint8Array[];
            }
            type $Shape = tfplugin6.GetResourceIdentitySchemas.Request.$Properties;
        }

        interface IResponse extends tfplugin6.GetResourceIdentitySchemas.Response.$Properties {
        }

        class Response {
            constructor(properties?: tfplugin6.GetResourceIdentitySchemas.Response.$Properties);
            $unknowns?: Uint8Array[];
            identity_schemas: { [k: string]: tfplugin6.ResourceIdentitySchema.$Properties };
            diagnostics: tfplugin6.Diagnostic.$Properties[];
            static encode(message: tfplugin6.GetResourceIdentitySchemas.Response.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): tfplugin6.GetResourceIdentitySchemas.Response & tfplugin6.GetResourceIdentitySchemas.Response.$Shape;
        }

        namespace Response {
            interface $Properties {
                identity_schemas?: ({ [k: string]: tfplugin6.ResourceIdentitySchema.$Properties }|null);
                diagnostics?: (tfplugin6.Diagnostic.$Properties[]|null);
                $unknowns?: Uint8Array[];
            }
            type $Shape = {
              identity_schemas?: { [k: string]: tfplugin6.ResourceIdentitySchema.$Shape }|null;
              diagnostics?: tfplugin6.Diagnostic.$Shape[]|null;
              $unknowns?: Uint8Array[];
            };
        }
    }

    interface IGetFunctions extends tfplugin6.GetFunctions.$Properties {
    }

    class GetFunctions {
        constructor(properties?: tfplugin6.GetFunctions.$Properties);
        $unknowns?: Uint8Array[];
        static encode(message: tfplugin6.GetFunctions.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): tfplugin6.GetFunctions & tfplugin6.GetFunctions.$Shape;
    }

    namespace GetFunctions {
        interface $Properties {
            $unknowns?: Uint8Array[];
        }
        type $Shape = tfplugin6.GetFunctions.$Properties;

        interface IRequest extends tfplugin6.GetFunctions.Request.$Properties {
        }

        class Request {
            constructor(properties?: tfplugin6.GetFunctions.Request.$Properties);
            $unknowns?: Uint8Array[];
            static encode(message: tfplugin6.GetFunctions.Request.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): tfplugin6.GetFunctions.Request & tfplugin6.GetFunctions.Request.$Shape;
        }

        namespace Request {
            interface $Properties {
                $unknowns?: Uint8Array[];
            }
            type $Shape = tfplugin6.GetFunctions.Request.$Properties;
        }

        interface IResponse extends tfplugin6.GetFunctions.Response.$Properties {
        }

        class Response {
            constructor(properties?: tfplugin6.GetFunctions.Response.$Properties);
            $unknowns?: Uint8Array[];
            functions: { [k: string]: tfplugin6.Function.$Properties };
            diagnostics: tfplugin6.Diagnostic.$Properties[];
            static encode(message: tfplugin6.GetFunctions.Response.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): tfplugin6.GetFunctions.Response & tfplugin6.GetFunctions.Response.$Shape;
        }

        namespace Response {
            interface $Properties {
                functions?: ({ [k: string]: tfplugin6.Function.$Properties }|null);
                diagnostics?: (tfplugin6.Diagnostic.$Properties[]|null);
                $unknowns?: Uint8Array[];
            }
            type $Shape = {
              functions?: { [k: string]: tfplugin6.Function.$Shape }|null;
              diagnostics?: tfplugin6.Diagnostic.$Shape[]|null;
              $unknowns?: Uint8Array[];
            };
        }
    }

    interface IValidateProviderConfig extends tfplugin6.ValidateProviderConfig.$Properties {
    }

    class ValidateProviderConfig {
        constructor(properties?: tfplugin6.ValidateProviderConfig.$Properties);
        $unknowns?: Uint8Array[];
        static encode(message: tfplugin6.ValidateProviderConfig.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): tfplugin6.ValidateProviderConfig & tfplugin6.ValidateProviderConfig.$Shape;
    }

    namespace ValidateProviderConfig {
        interface $Properties {
            $unknowns?: Uint8Array[];
        }
        type $Shape = tfplugin6.ValidateProviderConfig.$Properties;

        interface IRequest extends tfplugin6.ValidateProviderConfig.Request.$Properties {
        }

        class Request {
            constructor(properties?: tfplugin6.ValidateProviderConfig.Request.$Properties);
            $unknowns?: Uint8Array[];
            config?: (tfplugin6.DynamicValue.$Properties|null);
            static encode(message: tfplugin6.ValidateProviderConfig.Request.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): tfplugin6.ValidateProviderConfig.Request & tfplugin6.ValidateProviderConfig.Request.$Shape;
        }

        namespace Request {
            interface $Properties {
                config?: (tfplugin6.DynamicValue.$Properties|null);
                $unknowns?: Uint8Array[];
            }
            type $Shape = tfplugin6.ValidateProviderConfig.Request.$Properties;
        }

        interface IResponse extends tfplugin6.ValidateProviderConfig.Response.$Properties {
        }

        class Response {
            constructor(properties?: tfplugin6.ValidateProviderConfig.Response.$Properties);
            $unknowns?: Uint8Array[];
            diagnostics: tfplugin6.Diagnostic.$Properties[];
            static encode(message: tfplugin6.ValidateProviderConfig.Response.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): tfplugin6.ValidateProviderConfig.Response & tfplugin6.ValidateProviderConfig.Response.$Shape;
        }

        namespace Response {
            interface $Properties {
                diagnostics?: (tfplugin6.Diagnostic.$Properties[]|null);
                $unknowns?: Uint8Array[];
            }
            type $Shape = {
              diagnostics?: tfplugin6.Diagnostic.$Shape[]|null;
              $unknowns?: Uint8Array[];
            };
        }
    }

    interface IValidateResourceConfig extends tfplugin6.ValidateResourceConfig.$Properties {
    }

    class ValidateResourceConfig {
        constructor(properties?: tfplugin6.ValidateResourceConfig.$Properties);
        $unknowns?: Uint8Array[];
        static encode(message: tfplugin6.ValidateResourceConfig.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): tfplugin6.ValidateResourceConfig & tfplugin6.ValidateResourceConfig.$Shape;
    }

    namespace ValidateResourceConfig {
        interface $Properties {
            $unknowns?: Uint8Array[];
        }
        type $Shape = tfplugin6.ValidateResourceConfig.$Properties;

        interface IRequest extends tfplugin6.ValidateResourceConfig.Request.$Properties {
        }

        class Request {
            constructor(properties?: tfplugin6.ValidateResourceConfig.Request.$Properties);
            $unknowns?: Uint8Array[];
            type_name: string;
            config?: (tfplugin6.DynamicValue.$Properties|null);
            client_capabilities?: (tfplugin6.ClientCapabilities.$Properties|null);
            static encode(message: tfplugin6.ValidateResourceConfig.Request.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): tfplugin6.ValidateResourceConfig.Request & tfplugin6.ValidateResourceConfig.Request.$Shape;
        }

        namespace Request {
            interface $Properties {
                type_name?: (string|null);
                config?: (tfplugin6.DynamicValue.$Properties|null);
                client_capabilities?: (tfplugin6.ClientCapabilities.$Properties|null);
                $unknowns?: Uint8Array[];
            }
            type $Shape = tfplugin6.ValidateResourceConfig.Request.$Properties;
        }

        interface IResponse extends tfplugin6.ValidateResourceConfig.Response.$Properties {
        }

        class Response {
            constructor(properties?: tfplugin6.ValidateResourceConfig.Response.$Properties);
            $unknowns?: Uint8Array[];
            diagnostics: tfplugin6.Diagnostic.$Properties[];
            static encode(message: tfplugin6.ValidateResourceConfig.Response.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): tfplugin6.ValidateResourceConfig.Response & tfplugin6.ValidateResourceConfig.Response.$Shape;
        }

        namespace Response {
            interface $Properties {
                diagnostics?: (tfplugin6.Diagnostic.$Properties[]|null);
                $unknowns?: Uint8Array[];
            }
            type $Shape = {
              diagnostics?: tfplugin6.Diagnostic.$Shape[]|null;
              $unknowns?: Uint8Array[];
            };
        }
    }

    interface IValidateDataResourceConfig extends tfplugin6.ValidateDataResourceConfig.$Properties {
    }

    class ValidateDataResourceConfig {
        constructor(properties?: tfplugin6.ValidateDataResourceConfig.$Properties);
        $unknowns?: Uint8Array[];
        static encode(message: tfplugin6.ValidateDataResourceConfig.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): tfplugin6.ValidateDataResourceConfig & tfplugin6.ValidateDataResourceConfig.$Shape;
    }

    namespace ValidateDataResourceConfig {
        interface $Properties {
            $unknowns?: Uint8Array[];
        }
        type $Shape = tfplugin6.ValidateDataResourceConfig.$Properties;

        interface IRequest extends tfplugin6.ValidateDataResourceConfig.Request.$Properties {
        }

        class Request {
            constructor(properties?: tfplugin6.ValidateDataResourceConfig.Request.$Properties);
            $unknowns?: Uint8Array[];
            type_name: string;
            config?: (tfplugin6.DynamicValue.$Properties|null);
            static encode(message: tfplugin6.ValidateDataResourceConfig.Request.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): tfplugin6.ValidateDataResourceConfig.Request & tfplugin6.ValidateDataResourceConfig.Request.$Shape;
        }

        namespace Request {
            interface $Properties {
                type_name?: (string|null);
                config?: (tfplugin6.DynamicValue.$Properties|null);
                $unknowns?: Uint8Array[];
            }
            type $Shape = tfplugin6.ValidateDataResourceConfig.Request.$Properties;
        }

        interface IResponse extends tfplugin6.ValidateDataResourceConfig.Response.$Properties {
        }

        class Response {
            constructor(properties?: tfplugin6.ValidateDataResourceConfig.Response.$Properties);
            $unknowns?: Uint8Array[];
            diagnostics: tfplugin6.Diagnostic.$Properties[];
            static encode(message: tfplugin6.ValidateDataResourceConfig.Response.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): tfplugin6.ValidateDataResourceConfig.Response & tfplugin6.ValidateDataResourceConfig.Response.$Shape;
        }

        namespace Response {
            interface $Properties {
                diagnostics?: (tfplugin6.Diagnostic.$Properties[]|null);
                $unknowns?: Uint8Array[];
            }
            type $Shape = {
              diagnostics?: tfplugin6.Diagnostic.$Shape[]|null;
              $unknowns?: Uint8Array[];
            };
        }
    }

    interface IValidateListResourceConfig extends tfplugin6.ValidateListResourceConfig.$Properties {
    }

    class ValidateListResourceConfig {
        constructor(properties?: tfplugin6.ValidateListResourceConfig.$Properties);
        $unknowns?: Uint8Array[];
        static encode(message: tfplugin6.ValidateListResourceConfig.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): tfplugin6.ValidateListResourceConfig & tfplugin6.ValidateListResourceConfig.$Shape;
    }

    namespace ValidateListResourceConfig {
        interface $Properties {
            $unknowns?: Uint8Array[];
        }
        type $Shape = tfplugin6.ValidateListResourceConfig.$Properties;

        interface IRequest extends tfplugin6.ValidateListResourceConfig.Request.$Properties {
        }

        class Request {
            constructor(properties?: tfplugin6.ValidateListResourceConfig.Request.$Properties);
            $unknowns?: Uint8Array[];
            type_name: string;
            config?: (tfplugin6.DynamicValue.$Properties|null);
            include_resource_object?: (tfplugin6.DynamicValue.$Properties|null);
            limit?: (tfplugin6.DynamicValue.$Properties|null);
            static encode(message: tfplugin6.ValidateListResourceConfig.Request.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): tfplugin6.ValidateListResourceConfig.Request & tfplugin6.ValidateListResourceConfig.Request.$Shape;
        }

        namespace Request {
            interface $Properties {
                type_name?: (string|null);
                config?: (tfplugin6.DynamicValue.$Properties|null);
                include_resource_object?: (tfplugin6.DynamicValue.$Properties|null);
                limit?: (tfplugin6.DynamicValue.$Properties|null);
                $unknowns?: Uint8Array[];
            }
            type $Shape = tfplugin6.ValidateListResourceConfig.Request.$Properties;
        }

        interface IResponse extends tfplugin6.ValidateListResourceConfig.Response.$Properties {
        }

        class Response {
            constructor(properties?: tfplugin6.ValidateListResourceConfig.Response.$Properties);
            $unknowns?: Uint8Array[];
            diagnostics: tfplugin6.Diagnostic.$Properties[];
            static encode(message: tfplugin6.ValidateListResourceConfig.Response.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): tfplugin6.ValidateListResourceConfig.Response & tfplugin6.ValidateListResourceConfig.Response.$Shape;
        }

        namespace Response {
            interface $Properties {
                diagnostics?: (tfplugin6.Diagnostic.$Properties[]|null);
                $unknowns?: Uint8Array[];
            }
            type $Shape = {
              diagnostics?: tfplugin6.Diagnostic.$Shape[]|null;
              $unknowns?: Uint8Array[];
            };
        }
    }

    interface IValidateEphemeralResourceConfig extends tfplugin6.ValidateEphemeralResourceConfig.$Properties {
    }

    class ValidateEphemeralResourceConfig {
        constructor(properties?: tfplugin6.ValidateEphemeralResourceConfig.$Properties);
        $unknowns?: Uint8Array[];
        static encode(message: tfplugin6.ValidateEphemeralResourceConfig.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): tfplugin6.ValidateEphemeralResourceConfig & tfplugin6.ValidateEphemeralResourceConfig.$Shape;
    }

    namespace ValidateEphemeralResourceConfig {
        interface $Properties {
            $unknowns?: Uint8Array[];
        }
        type $Shape = tfplugin6.ValidateEphemeralResourceConfig.$Properties;

        interface IRequest extends tfplugin6.ValidateEphemeralResourceConfig.Request.$Properties {
        }

        class Request {
            constructor(properties?: tfplugin6.ValidateEphemeralResourceConfig.Request.$Properties);
            $unknowns?: Uint8Array[];
            type_name: string;
            config?: (tfplugin6.DynamicValue.$Properties|null);
            static encode(message: tfplugin6.ValidateEphemeralResourceConfig.Request.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): tfplugin6.ValidateEphemeralResourceConfig.Request & tfplugin6.ValidateEphemeralResourceConfig.Request.$Shape;
        }

        namespace Request {
            interface $Properties {
                type_name?: (string|null);
                config?: (tfplugin6.DynamicValue.$Properties|null);
                $unknowns?: Uint8Array[];
            }
            type $Shape = tfplugin6.ValidateEphemeralResourceConfig.Request.$Properties;
        }

        interface IResponse extends tfplugin6.ValidateEphemeralResourceConfig.Response.$Properties {
        }

        class Response {
            constructor(properties?: tfplugin6.ValidateEphemeralResourceConfig.Response.$Properties);
            $unknowns?: Uint8Array[];
            diagnostics: tfplugin6.Diagnostic.$Properties[];
            static encode(message: tfplugin6.ValidateEphemeralResourceConfig.Response.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): tfplugin6.ValidateEphemeralResourceConfig.Response & tfplugin6.ValidateEphemeralResourceConfig.Response.$Shape;
        }

        namespace Response {
            interface $Properties {
                diagnostics?: (tfplugin6.Diagnostic.$Properties[]|null);
                $unknowns?: Uint8Array[];
            }
            type $Shape = {
              diagnostics?: tfplugin6.Diagnostic.$Shape[]|null;
              $unknowns?: Uint8Array[];
            };
        }
    }

    interface IValidateActionConfig extends tfplugin6.ValidateActionConfig.$Properties {
    }

    class ValidateActionConfig {
        constructor(properties?: tfplugin6.ValidateActionConfig.$Properties);
        $unknowns?: Uint8Array[];
        static encode(message: tfplugin6.ValidateActionConfig.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): tfplugin6.ValidateActionConfig & tfplugin6.ValidateActionConfig.$Shape;
    }

    namespace ValidateActionConfig {
        interface $Properties {
            $unknowns?: Uint8Array[];
        }
        type $Shape = tfplugin6.ValidateActionConfig.$Properties;

        interface IRequest extends tfplugin6.ValidateActionConfig.Request.$Properties {
        }

        class Request {
            constructor(properties?: tfplugin6.ValidateActionConfig.Request.$Properties);
            $unknowns?: Uint8Array[];
            type_name: string;
            config?: (tfplugin6.DynamicValue.$Properties|null);
            static encode(message: tfplugin6.ValidateActionConfig.Request.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): tfplugin6.ValidateActionConfig.Request & tfplugin6.ValidateActionConfig.Request.$Shape;
        }

        namespace Request {
            interface $Properties {
                type_name?: (string|null);
                config?: (tfplugin6.DynamicValue.$Properties|null);
                $unknowns?: Uint8Array[];
            }
            type $Shape = tfplugin6.ValidateActionConfig.Request.$Properties;
        }

        interface IResponse extends tfplugin6.ValidateActionConfig.Response.$Properties {
        }

        class Response {
            constructor(properties?: tfplugin6.ValidateActionConfig.Response.$Properties);
            $unknowns?: Uint8Array[];
            diagnostics: tfplugin6.Diagnostic.$Properties[];
            static encode(message: tfplugin6.ValidateActionConfig.Response.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): tfplugin6.ValidateActionConfig.Response & tfplugin6.ValidateActionConfig.Response.$Shape;
        }

        namespace Response {
            interface $Properties {
                diagnostics?: (tfplugin6.Diagnostic.$Properties[]|null);
                $unknowns?: Uint8Array[];
            }
            type $Shape = {
              diagnostics?: tfplugin6.Diagnostic.$Shape[]|null;
              $unknowns?: Uint8Array[];
            };
        }
    }

    interface IConfigureProvider extends tfplugin6.ConfigureProvider.$Properties {
    }

    class ConfigureProvider {
        constructor(properties?: tfplugin6.ConfigureProvider.$Properties);
        $unknowns?: Uint8Array[];
        static encode(message: tfplugin6.ConfigureProvider.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): tfplugin6.ConfigureProvider & tfplugin6.ConfigureProvider.$Shape;
    }

    namespace ConfigureProvider {
        interface $Properties {
            $unknowns?: Uint8Array[];
        }
        type $Shape = tfplugin6.ConfigureProvider.$Properties;

        interface IRequest extends tfplugin6.ConfigureProvider.Request.$Properties {
        }

        class Request {
            constructor(properties?: tfplugin6.ConfigureProvider.Request.$Properties);
            $unknowns?: Uint8Array[];
            terraform_version: string;
            config?: (tfplugin6.DynamicValue.$Properties|null);
            client_capabilities?: (tfplugin6.ClientCapabilities.$Properties|null);
            static encode(message: tfplugin6.ConfigureProvider.Request.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): tfplugin6.ConfigureProvider.Request & tfplugin6.ConfigureProvider.Request.$Shape;
        }

        namespace Request {
            interface $Properties {
                terraform_version?: (string|null);
                config?: (tfplugin6.DynamicValue.$Properties|null);
                client_capabilities?: (tfplugin6.ClientCapabilities.$Properties|null);
                $unknowns?: Uint8Array[];
            }
            type $Shape = tfplugin6.ConfigureProvider.Request.$Properties;
        }

        interface IResponse extends tfplugin6.ConfigureProvider.Response.$Properties {
        }

        class Response {
            constructor(properties?: tfplugin6.ConfigureProvider.Response.$Properties);
            $unknowns?: Uint8Array[];
            diagnostics: tfplugin6.Diagnostic.$Properties[];
            static encode(message: tfplugin6.ConfigureProvider.Response.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): tfplugin6.ConfigureProvider.Response & tfplugin6.ConfigureProvider.Response.$Shape;
        }

        namespace Response {
            interface $Properties {
                diagnostics?: (tfplugin6.Diagnostic.$Properties[]|null);
                $unknowns?: Uint8Array[];
            }
            type $Shape = {
              diagnostics?: tfplugin6.Diagnostic.$Shape[]|null;
              $unknowns?: Uint8Array[];
            };
        }
    }

    interface IImportResourceState extends tfplugin6.ImportResourceState.$Properties {
    }

    class ImportResourceState {
        constructor(properties?: tfplugin6.ImportResourceState.$Properties);
        $unknowns?: Uint8Array[];
        static encode(message: tfplugin6.ImportResourceState.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): tfplugin6.ImportResourceState & tfplugin6.ImportResourceState.$Shape;
    }

    namespace ImportResourceState {
        interface $Properties {
            $unknowns?: Uint8Array[];
        }
        type $Shape = tfplugin6.ImportResourceState.$Properties;

        interface IRequest extends tfplugin6.ImportResourceState.Request.$Properties {
        }

        class Request {
            constructor(properties?: tfplugin6.ImportResourceState.Request.$Properties);
            $unknowns?: Uint8Array[];
            type_name: string;
            id: string;
            client_capabilities?: (tfplugin6.ClientCapabilities.$Properties|null);
            identity?: (tfplugin6.ResourceIdentityData.$Properties|null);
            static encode(message: tfplugin6.ImportResourceState.Request.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): tfplugin6.ImportResourceState.Request & tfplugin6.ImportResourceState.Request.$Shape;
        }

        namespace Request {
            interface $Properties {
                type_name?: (string|null);
                id?: (string|null);
                client_capabilities?: (tfplugin6.ClientCapabilities.$Properties|null);
                identity?: (tfplugin6.ResourceIdentityData.$Properties|null);
                $unknowns?: Uint8Array[];
            }
            type $Shape = tfplugin6.ImportResourceState.Request.$Properties;
        }

        interface IImportedResource extends tfplugin6.ImportResourceState.ImportedResource.$Properties {
        }

        class ImportedResource {
            constructor(properties?: tfplugin6.ImportResourceState.ImportedResource.$Properties);
            $unknowns?: Uint8Array[];
            type_name: string;
            state?: (tfplugin6.DynamicValue.$Properties|null);
            private: Uint8Array;
            identity?: (tfplugin6.ResourceIdentityData.$Properties|null);
            static encode(message: tfplugin6.ImportResourceState.ImportedResource.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): tfplugin6.ImportResourceState.ImportedResource & tfplugin6.ImportResourceState.ImportedResource.$Shape;
        }

        namespace ImportedResource {
            interface $Properties {
                type_name?: (string|null);
                state?: (tfplugin6.DynamicValue.$Properties|null);
                "private"?: (Uint8Array|null);
                identity?: (tfplugin6.ResourceIdentityData.$Properties|null);
                $unknowns?: Uint8Array[];
            }
            type $Shape = tfplugin6.ImportResourceState.ImportedResource.$Properties;
        }

        interface IResponse extends tfplugin6.ImportResourceState.Response.$Properties {
        }

        class Response {
            constructor(properties?: tfplugin6.ImportResourceState.Response.$Properties);
            $unknowns?: Uint8Array[];
            imported_resources: tfplugin6.ImportResourceState.ImportedResource.$Properties[];
            diagnostics: tfplugin6.Diagnostic.$Properties[];
            static encode(message: tfplugin6.ImportResourceState.Response.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): tfplugin6.ImportResourceState.Response & tfplugin6.ImportResourceState.Response.$Shape;
        }

        namespace Response {
            interface $Properties {
                imported_resources?: (tfplugin6.ImportResourceState.ImportedResource.$Properties[]|null);
                diagnostics?: (tfplugin6.Diagnostic.$Properties[]|null);
                $unknowns?: Uint8Array[];
            }
            type $Shape = {
              imported_resources?: tfplugin6.ImportResourceState.ImportedResource.$Shape[]|null;
              diagnostics?: tfplugin6.Diagnostic.$Shape[]|null;
              $unknowns?: Uint8Array[];
            };
        }
    }

    interface IGenerateResourceConfig extends tfplugin6.GenerateResourceConfig.$Properties {
    }

    class GenerateResourceConfig {
        constructor(properties?: tfplugin6.GenerateResourceConfig.$Properties);
        $unknowns?: Uint8Array[];
        static encode(message: tfplugin6.GenerateResourceConfig.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): tfplugin6.GenerateResourceConfig & tfplugin6.GenerateResourceConfig.$Shape;
    }

    namespace GenerateResourceConfig {
        interface $Properties {
            $unknowns?: Uint8Array[];
        }
        type $Shape = tfplugin6.GenerateResourceConfig.$Properties;

        interface IRequest extends tfplugin6.GenerateResourceConfig.Request.$Properties {
        }

        class Request {
            constructor(properties?: tfplugin6.GenerateResourceConfig.Request.$Properties);
            $unknowns?: Uint8Array[];
            type_name: string;
            state?: (tfplugin6.DynamicValue.$Properties|null);
            static encode(message: tfplugin6.GenerateResourceConfig.Request.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): tfplugin6.GenerateResourceConfig.Request & tfplugin6.GenerateResourceConfig.Request.$Shape;
        }

        namespace Request {
            interface $Properties {
                type_name?: (string|null);
                state?: (tfplugin6.DynamicValue.$Properties|null);
                $unknowns?: Uint8Array[];
            }
            type $Shape = tfplugin6.GenerateResourceConfig.Request.$Properties;
        }

        interface IResponse extends tfplugin6.GenerateResourceConfig.Response.$Properties {
        }

        class Response {
            constructor(properties?: tfplugin6.GenerateResourceConfig.Response.$Properties);
            $unknowns?: Uint8Array[];
            config?: (tfplugin6.DynamicValue.$Properties|null);
            diagnostics: tfplugin6.Diagnostic.$Properties[];
            static encode(message: tfplugin6.GenerateResourceConfig.Response.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): tfplugin6.GenerateResourceConfig.Response & tfplugin6.GenerateResourceConfig.Response.$Shape;
        }

        namespace Response {
            interface $Properties {
                config?: (tfplugin6.DynamicValue.$Properties|null);
                diagnostics?: (tfplugin6.Diagnostic.$Properties[]|null);
                $unknowns?: Uint8Array[];
            }
            type $Shape = {
              config?: tfplugin6.DynamicValue.$Shape|null;
              diagnostics?: tfplugin6.Diagnostic.$Shape[]|null;
              $unknowns?: Uint8Array[];
            };
        }
    }

    interface IMoveResourceState extends tfplugin6.MoveResourceState.$Properties {
    }

    class MoveResourceState {
        constructor(properties?: tfplugin6.MoveResourceState.$Properties);
        $unknowns?: Uint8Array[];
        static encode(message: tfplugin6.MoveResourceState.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): tfplugin6.MoveResourceState & tfplugin6.MoveResourceState.$Shape;
    }

    namespace MoveResourceState {
        interface $Properties {
            $unknowns?: Uint8Array[];
        }
        type $Shape = tfplugin6.MoveResourceState.$Properties;

        interface IRequest extends tfplugin6.MoveResourceState.Request.$Properties {
        }

        class Request {
            constructor(properties?: tfplugin6.MoveResourceState.Request.$Properties);
            $unknowns?: Uint8Array[];
            source_provider_address: string;
            source_type_name: string;
            source_schema_version: (number|Long);
            source_state?: (tfplugin6.RawState.$Properties|null);
            target_type_name: string;
            source_private: Uint8Array;
            source_identity?: (tfplugin6.RawState.$Properties|null);
            source_identity_schema_version: (number|Long);
            static encode(message: tfplugin6.MoveResourceState.Request.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): tfplugin6.MoveResourceState.Request & tfplugin6.MoveResourceState.Request.$Shape;
        }

        namespace Request {
            interface $Properties {
                source_provider_address?: (string|null);
                source_type_name?: (string|null);
                source_schema_version?: (number|Long|null);
                source_state?: (tfplugin6.RawState.$Properties|null);
                target_type_name?: (string|null);
                source_private?: (Uint8Array|null);
                source_identity?: (tfplugin6.RawState.$Properties|null);
                source_identity_schema_version?: (number|Long|null);
                $unknowns?: Uint8Array[];
            }
            type $Shape = tfplugin6.MoveResourceState.Request.$Properties;
        }

        interface IResponse extends tfplugin6.MoveResourceState.Response.$Properties {
        }

        class Response {
            constructor(properties?: tfplugin6.MoveResourceState.Response.$Properties);
            $unknowns?: Uint8Array[];
            target_state?: (tfplugin6.DynamicValue.$Properties|null);
            diagnostics: tfplugin6.Diagnostic.$Properties[];
            target_private: Uint8Array;
            target_identity?: (tfplugin6.ResourceIdentityData.$Properties|null);
            static encode(message: tfplugin6.MoveResourceState.Response.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): tfplugin6.MoveResourceState.Response & tfplugin6.MoveResourceState.Response.$Shape;
        }

        namespace Response {
            interface $Properties {
                target_state?: (tfplugin6.DynamicValue.$Properties|null);
                diagnostics?: (tfplugin6.Diagnostic.$Properties[]|null);
                target_private?: (Uint8Array|null);
                target_identity?: (tfplugin6.ResourceIdentityData.$Properties|null);
                $unknowns?: Uint8Array[];
            }
            type $Shape = {
              target_state?: tfplugin6.DynamicValue.$Shape|null;
              diagnostics?: tfplugin6.Diagnostic.$Shape[]|null;
              target_private?: Uint8Array|null;
              target_identity?: tfplugin6.ResourceIdentityData.$Shape|null;
              $unknowns?: Uint8Array[];
            };
        }
    }

    interface IUpgradeResourceState extends tfplugin6.UpgradeResourceState.$Properties {
    }

    class UpgradeResourceState {
        constructor(properties?: tfplugin6.UpgradeResourceState.$Properties);
        $unknowns?: Uint8Array[];
        static encode(message: tfplugin6.UpgradeResourceState.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): tfplugin6.UpgradeResourceState & tfplugin6.UpgradeResourceState.$Shape;
    }

    namespace UpgradeResourceState {
        interface $Properties {
            $unknowns?: Uint8Array[];
        }
        type $Shape = tfplugin6.UpgradeResourceState.$Properties;

        interface IRequest extends tfplugin6.UpgradeResourceState.Request.$Properties {
        }

        class Request {
            constructor(properties?: tfplugin6.UpgradeResourceState.Request.$Properties);
            $unknowns?: Uint8Array[];
            type_name: string;
            version: (number|Long);
            raw_state?: (tfplugin6.RawState.$Properties|null);
            static encode(message: tfplugin6.UpgradeResourceState.Request.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): tfplugin6.UpgradeResourceState.Request & tfplugin6.UpgradeResourceState.Request.$Shape;
        }

        namespace Request {
            interface $Properties {
                type_name?: (string|null);
                version?: (number|Long|null);
                raw_state?: (tfplugin6.RawState.$Properties|null);
                $unknowns?: Uint8Array[];
            }
            type $Shape = tfplugin6.UpgradeResourceState.Request.$Properties;
        }

        interface IResponse extends tfplugin6.UpgradeResourceState.Response.$Properties {
        }

        class Response {
            constructor(properties?: tfplugin6.UpgradeResourceState.Response.$Properties);
            $unknowns?: Uint8Array[];
            upgraded_state?: (tfplugin6.DynamicValue.$Properties|null);
            diagnostics: tfplugin6.Diagnostic.$Properties[];
            static encode(message: tfplugin6.UpgradeResourceState.Response.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): tfplugin6.UpgradeResourceState.Response & tfplugin6.UpgradeResourceState.Response.$Shape;
        }

        namespace Response {
            interface $Properties {
                upgraded_state?: (tfplugin6.DynamicValue.$Properties|null);
                diagnostics?: (tfplugin6.Diagnostic.$Properties[]|null);
                $unknowns?: Uint8Array[];
            }
            type $Shape = {
              upgraded_state?: tfplugin6.DynamicValue.$Shape|null;
              diagnostics?: tfplugin6.Diagnostic.$Shape[]|null;
              $unknowns?: Uint8Array[];
            };
        }
    }

    interface IUpgradeResourceIdentity extends tfplugin6.UpgradeResourceIdentity.$Properties {
    }

    class UpgradeResourceIdentity {
        constructor(properties?: tfplugin6.UpgradeResourceIdentity.$Properties);
        $unknowns?: Uint8Array[];
        static encode(message: tfplugin6.UpgradeResourceIdentity.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): tfplugin6.UpgradeResourceIdentity & tfplugin6.UpgradeResourceIdentity.$Shape;
    }

    namespace UpgradeResourceIdentity {
        interface $Properties {
            $unknowns?: Uint8Array[];
        }
        type $Shape = tfplugin6.UpgradeResourceIdentity.$Properties;

        interface IRequest extends tfplugin6.UpgradeResourceIdentity.Request.$Properties {
        }

        class Request {
            constructor(properties?: tfplugin6.UpgradeResourceIdentity.Request.$Properties);
            $unknowns?: Uint8Array[];
            type_name: string;
            version: (number|Long);
            raw_identity?: (tfplugin6.RawState.$Properties|null);
            static encode(message: tfplugin6.UpgradeResourceIdentity.Request.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): tfplugin6.UpgradeResourceIdentity.Request & tfplugin6.UpgradeResourceIdentity.Request.$Shape;
        }

        namespace Request {
            interface $Properties {
                type_name?: (string|null);
                version?: (number|Long|null);
                raw_identity?: (tfplugin6.RawState.$Properties|null);
                $unknowns?: Uint8Array[];
            }
            type $Shape = tfplugin6.UpgradeResourceIdentity.Request.$Properties;
        }

        interface IResponse extends tfplugin6.UpgradeResourceIdentity.Response.$Properties {
        }

        class Response {
            constructor(properties?: tfplugin6.UpgradeResourceIdentity.Response.$Properties);
            $unknowns?: Uint8Array[];
            upgraded_identity?: (tfplugin6.ResourceIdentityData.$Properties|null);
            diagnostics: tfplugin6.Diagnostic.$Properties[];
            static encode(message: tfplugin6.UpgradeResourceIdentity.Response.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): tfplugin6.UpgradeResourceIdentity.Response & tfplugin6.UpgradeResourceIdentity.Response.$Shape;
        }

        namespace Response {
            interface $Properties {
                upgraded_identity?: (tfplugin6.ResourceIdentityData.$Properties|null);
                diagnostics?: (tfplugin6.Diagnostic.$Properties[]|null);
                $unknowns?: Uint8Array[];
            }
            type $Shape = {
              upgraded_identity?: tfplugin6.ResourceIdentityData.$Shape|null;
              diagnostics?: tfplugin6.Diagnostic.$Shape[]|null;
              $unknowns?: Uint8Array[];
            };
        }
    }

    interface IReadResource extends tfplugin6.ReadResource.$Properties {
    }

    class ReadResource {
        constructor(properties?: tfplugin6.ReadResource.$Properties);
        $unknowns?: Uint8Array[];
        static encode(message: tfplugin6.ReadResource.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): tfplugin6.ReadResource & tfplugin6.ReadResource.$Shape;
    }

    namespace ReadResource {
        interface $Properties {
            $unknowns?: Uint8Array[];
        }
        type $Shape = tfplugin6.ReadResource.$Properties;

        interface IRequest extends tfplugin6.ReadResource.Request.$Properties {
        }

        class Request {
            constructor(properties?: tfplugin6.ReadResource.Request.$Properties);
            $unknowns?: Uint8Array[];
            type_name: string;
            current_state?: (tfplugin6.DynamicValue.$Properties|null);
            private: Uint8Array;
            client_capabilities?: (tfplugin6.ClientCapabilities.$Properties|null);
            current_identity?: (tfplugin6.ResourceIdentityData.$Properties|null);
            static encode(message: tfplugin6.ReadResource.Request.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): tfplugin6.ReadResource.Request & tfplugin6.ReadResource.Request.$Shape;
        }

        namespace Request {
            interface $Properties {
                type_name?: (string|null);
                current_state?: (tfplugin6.DynamicValue.$Properties|null);
                "private"?: (Uint8Array|null);
                client_capabilities?: (tfplugin6.ClientCapabilities.$Properties|null);
                current_identity?: (tfplugin6.ResourceIdentityData.$Properties|null);
                $unknowns?: Uint8Array[];
            }
            type $Shape = tfplugin6.ReadResource.Request.$Properties;
        }

        interface IResponse extends tfplugin6.ReadResource.Response.$Properties {
        }

        class Response {
            constructor(properties?: tfplugin6.ReadResource.Response.$Properties);
            $unknowns?: Uint8Array[];
            new_state?: (tfplugin6.DynamicValue.$Properties|null);
            diagnostics: tfplugin6.Diagnostic.$Properties[];
            private: Uint8Array;
            new_identity?: (tfplugin6.ResourceIdentityData.$Properties|null);
            static encode(message: tfplugin6.ReadResource.Response.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): tfplugin6.ReadResource.Response & tfplugin6.ReadResource.Response.$Shape;
        }

        namespace Response {
            interface $Properties {
                new_state?: (tfplugin6.DynamicValue.$Properties|null);
                diagnostics?: (tfplugin6.Diagnostic.$Properties[]|null);
                "private"?: (Uint8Array|null);
                new_identity?: (tfplugin6.ResourceIdentityData.$Properties|null);
                $unknowns?: Uint8Array[];
            }
            type $Shape = {
              new_state?: tfplugin6.DynamicValue.$Shape|null;
              diagnostics?: tfplugin6.Diagnostic.$Shape[]|null;
              "private"?: Uint8Array|null;
              new_identity?: tfplugin6.ResourceIdentityData.$Shape|null;
              $unknowns?: Uint8Array[];
            };
        }
    }

    interface IPlanResourceChange extends tfplugin6.PlanResourceChange.$Properties {
    }

    class PlanResourceChange {
        constructor(properties?: tfplugin6.PlanResourceChange.$Properties);
        $unknowns?: Uint8Array[];
        static encode(message: tfplugin6.PlanResourceChange.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): tfplugin6.PlanResourceChange & tfplugin6.PlanResourceChange.$Shape;
    }

    namespace PlanResourceChange {
        interface $Properties {
            $unknowns?: Uint8Array[];
        }
        type $Shape = tfplugin6.PlanResourceChange.$Properties;

        interface IRequest extends tfplugin6.PlanResourceChange.Request.$Properties {
        }

        class Request {
            constructor(properties?: tfplugin6.PlanResourceChange.Request.$Properties);
            $unknowns?: Uint8Array[];
            type_name: string;
            prior_state?: (tfplugin6.DynamicValue.$Properties|null);
            proposed_new_state?: (tfplugin6.DynamicValue.$Properties|null);
            config?: (tfplugin6.DynamicValue.$Properties|null);
            prior_private: Uint8Array;
            client_capabilities?: (tfplugin6.ClientCapabilities.$Properties|null);
            prior_identity?: (tfplugin6.ResourceIdentityData.$Properties|null);
            static encode(message: tfplugin6.PlanResourceChange.Request.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): tfplugin6.PlanResourceChange.Request & tfplugin6.PlanResourceChange.Request.$Shape;
        }

        namespace Request {
            interface $Properties {
                type_name?: (string|null);
                prior_state?: (tfplugin6.DynamicValue.$Properties|null);
                proposed_new_state?: (tfplugin6.DynamicValue.$Properties|null);
                config?: (tfplugin6.DynamicValue.$Properties|null);
                prior_private?: (Uint8Array|null);
                client_capabilities?: (tfplugin6.ClientCapabilities.$Properties|null);
                prior_identity?: (tfplugin6.ResourceIdentityData.$Properties|null);
                $unknowns?: Uint8Array[];
            }
            type $Shape = tfplugin6.PlanResourceChange.Request.$Properties;
        }

        interface IResponse extends tfplugin6.PlanResourceChange.Response.$Properties {
        }

        class Response {
            constructor(properties?: tfplugin6.PlanResourceChange.Response.$Properties);
            $unknowns?: Uint8Array[];
            planned_state?: (tfplugin6.DynamicValue.$Properties|null);
            requires_replace: tfplugin6.AttributePath.$Properties[];
            planned_private: Uint8Array;
            diagnostics: tfplugin6.Diagnostic.$Properties[];
            planned_identity?: (tfplugin6.ResourceIdentityData.$Properties|null);
            static encode(message: tfplugin6.PlanResourceChange.Response.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): tfplugin6.PlanResourceChange.Response & tfplugin6.PlanResourceChange.Response.$Shape;
        }

        namespace Response {
            interface $Properties {
                planned_state?: (tfplugin6.DynamicValue.$Properties|null);
                requires_replace?: (tfplugin6.AttributePath.$Properties[]|null);
                planned_private?: (Uint8Array|null);
                diagnostics?: (tfplugin6.Diagnostic.$Properties[]|null);
                planned_identity?: (tfplugin6.ResourceIdentityData.$Properties|null);
                $unknowns?: Uint8Array[];
            }
            type $Shape = {
              planned_state?: tfplugin6.DynamicValue.$Shape|null;
              requires_replace?: tfplugin6.AttributePath.$Shape[]|null;
              planned_private?: Uint8Array|null;
              diagnostics?: tfplugin6.Diagnostic.$Shape[]|null;
              planned_identity?: tfplugin6.ResourceIdentityData.$Shape|null;
              $unknowns?: Uint8Array[];
            };
        }
    }

    interface IApplyResourceChange extends tfplugin6.ApplyResourceChange.$Properties {
    }

    class ApplyResourceChange {
        constructor(properties?: tfplugin6.ApplyResourceChange.$Properties);
        $unknowns?: Uint8Array[];
        static encode(message: tfplugin6.ApplyResourceChange.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): tfplugin6.ApplyResourceChange & tfplugin6.ApplyResourceChange.$Shape;
    }

    namespace ApplyResourceChange {
        interface $Properties {
            $unknowns?: Uint8Array[];
        }
        type $Shape = tfplugin6.ApplyResourceChange.$Properties;

        interface IRequest extends tfplugin6.ApplyResourceChange.Request.$Properties {
        }

        class Request {
            constructor(properties?: tfplugin6.ApplyResourceChange.Request.$Properties);
            $unknowns?: Uint8Array[];
            type_name: string;
            prior_state?: (tfplugin6.DynamicValue.$Properties|null);
            planned_state?: (tfplugin6.DynamicValue.$Properties|null);
            config?: (tfplugin6.DynamicValue.$Properties|null);
            planned_private: Uint8Array;
            planned_identity?: (tfplugin6.ResourceIdentityData.$Properties|null);
            static encode(message: tfplugin6.ApplyResourceChange.Request.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): tfplugin6.ApplyResourceChange.Request & tfplugin6.ApplyResourceChange.Request.$Shape;
        }

        namespace Request {
            interface $Properties {
                type_name?: (string|null);
                prior_state?: (tfplugin6.DynamicValue.$Properties|null);
                planned_state?: (tfplugin6.DynamicValue.$Properties|null);
                config?: (tfplugin6.DynamicValue.$Properties|null);
                planned_private?: (Uint8Array|null);
                planned_identity?: (tfplugin6.ResourceIdentityData.$Properties|null);
                $unknowns?: Uint8Array[];
            }
            type $Shape = tfplugin6.ApplyResourceChange.Request.$Properties;
        }

        interface IResponse extends tfplugin6.ApplyResourceChange.Response.$Properties {
        }

        class Response {
            constructor(properties?: tfplugin6.ApplyResourceChange.Response.$Properties);
            $unknowns?: Uint8Array[];
            new_state?: (tfplugin6.DynamicValue.$Properties|null);
            private: Uint8Array;
            diagnostics: tfplugin6.Diagnostic.$Properties[];
            new_identity?: (tfplugin6.ResourceIdentityData.$Properties|null);
            static encode(message: tfplugin6.ApplyResourceChange.Response.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): tfplugin6.ApplyResourceChange.Response & tfplugin6.ApplyResourceChange.Response.$Shape;
        }

        namespace Response {
            interface $Properties {
                new_state?: (tfplugin6.DynamicValue.$Properties|null);
                "private"?: (Uint8Array|null);
                diagnostics?: (tfplugin6.Diagnostic.$Properties[]|null);
                new_identity?: (tfplugin6.ResourceIdentityData.$Properties|null);
                $unknowns?: Uint8Array[];
            }
            type $Shape = {
              new_state?: tfplugin6.DynamicValue.$Shape|null;
              "private"?: Uint8Array|null;
              diagnostics?: tfplugin6.Diagnostic.$Shape[]|null;
              new_identity?: tfplugin6.ResourceIdentityData.$Shape|null;
              $unknowns?: Uint8Array[];
            };
        }
    }

    interface IReadDataSource extends tfplugin6.ReadDataSource.$Properties {
    }

    class ReadDataSource {
        constructor(properties?: tfplugin6.ReadDataSource.$Properties);
        $unknowns?: Uint8Array[];
        static encode(message: tfplugin6.ReadDataSource.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): tfplugin6.ReadDataSource & tfplugin6.ReadDataSource.$Shape;
    }

    namespace ReadDataSource {
        interface $Properties {
            $unknowns?: Uint8Array[];
        }
        type $Shape = tfplugin6.ReadDataSource.$Properties;

        interface IRequest extends tfplugin6.ReadDataSource.Request.$Properties {
        }

        class Request {
            constructor(properties?: tfplugin6.ReadDataSource.Request.$Properties);
            $unknowns?: Uint8Array[];
            type_name: string;
            config?: (tfplugin6.DynamicValue.$Properties|null);
            client_capabilities?: (tfplugin6.ClientCapabilities.$Properties|null);
            static encode(message: tfplugin6.ReadDataSource.Request.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): tfplugin6.ReadDataSource.Request & tfplugin6.ReadDataSource.Request.$Shape;
        }

        namespace Request {
            interface $Properties {
                type_name?: (string|null);
                config?: (tfplugin6.DynamicValue.$Properties|null);
                client_capabilities?: (tfplugin6.ClientCapabilities.$Properties|null);
                $unknowns?: Uint8Array[];
            }
            type $Shape = tfplugin6.ReadDataSource.Request.$Properties;
        }

        interface IResponse extends tfplugin6.ReadDataSource.Response.$Properties {
        }

        class Response {
            constructor(properties?: tfplugin6.ReadDataSource.Response.$Properties);
            $unknowns?: Uint8Array[];
            state?: (tfplugin6.DynamicValue.$Properties|null);
            diagnostics: tfplugin6.Diagnostic.$Properties[];
            static encode(message: tfplugin6.ReadDataSource.Response.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): tfplugin6.ReadDataSource.Response & tfplugin6.ReadDataSource.Response.$Shape;
        }

        namespace Response {
            interface $Properties {
                state?: (tfplugin6.DynamicValue.$Properties|null);
                diagnostics?: (tfplugin6.Diagnostic.$Properties[]|null);
                $unknowns?: Uint8Array[];
            }
            type $Shape = {
              state?: tfplugin6.DynamicValue.$Shape|null;
              diagnostics?: tfplugin6.Diagnostic.$Shape[]|null;
              $unknowns?: Uint8Array[];
            };
        }
    }

    interface IOpenEphemeralResource extends tfplugin6.OpenEphemeralResource.$Properties {
    }

    class OpenEphemeralResource {
        constructor(properties?: tfplugin6.OpenEphemeralResource.$Properties);
        $unknowns?: Uint8Array[];
        static encode(message: tfplugin6.OpenEphemeralResource.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): tfplugin6.OpenEphemeralResource & tfplugin6.OpenEphemeralResource.$Shape;
    }

    namespace OpenEphemeralResource {
        interface $Properties {
            $unknowns?: Uint8Array[];
        }
        type $Shape = tfplugin6.OpenEphemeralResource.$Properties;

        interface IRequest extends tfplugin6.OpenEphemeralResource.Request.$Properties {
        }

        class Request {
            constructor(properties?: tfplugin6.OpenEphemeralResource.Request.$Properties);
            $unknowns?: Uint8Array[];
            type_name: string;
            config?: (tfplugin6.DynamicValue.$Properties|null);
            client_capabilities?: (tfplugin6.ClientCapabilities.$Properties|null);
            static encode(message: tfplugin6.OpenEphemeralResource.Request.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): tfplugin6.OpenEphemeralResource.Request & tfplugin6.OpenEphemeralResource.Request.$Shape;
        }

        namespace Request {
            interface $Properties {
                type_name?: (string|null);
                config?: (tfplugin6.DynamicValue.$Properties|null);
                client_capabilities?: (tfplugin6.ClientCapabilities.$Properties|null);
                $unknowns?: Uint8Array[];
            }
            type $Shape = tfplugin6.OpenEphemeralResource.Request.$Properties;
        }

        interface IResponse extends tfplugin6.OpenEphemeralResource.Response.$Properties {
        }

        class Response {
            constructor(properties?: tfplugin6.OpenEphemeralResource.Response.$Properties);
            $unknowns?: Uint8Array[];
            diagnostics: tfplugin6.Diagnostic.$Properties[];
            renew_at?: (tfplugin6.Timestamp.$Properties|null);
            result?: (tfplugin6.DynamicValue.$Properties|null);
            private: Uint8Array;
            static encode(message: tfplugin6.OpenEphemeralResource.Response.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): tfplugin6.OpenEphemeralResource.Response & tfplugin6.OpenEphemeralResource.Response.$Shape;
        }

        namespace Response {
            interface $Properties {
                diagnostics?: (tfplugin6.Diagnostic.$Properties[]|null);
                renew_at?: (tfplugin6.Timestamp.$Properties|null);
                result?: (tfplugin6.DynamicValue.$Properties|null);
                "private"?: (Uint8Array|null);
                $unknowns?: Uint8Array[];
            }
            type $Shape = {
              diagnostics?: tfplugin6.Diagnostic.$Shape[]|null;
              renew_at?: tfplugin6.Timestamp.$Shape|null;
              result?: tfplugin6.DynamicValue.$Shape|null;
              "private"?: Uint8Array|null;
              $unknowns?: Uint8Array[];
            };
        }
    }

    interface IRenewEphemeralResource extends tfplugin6.RenewEphemeralResource.$Properties {
    }

    class RenewEphemeralResource {
        constructor(properties?: tfplugin6.RenewEphemeralResource.$Properties);
        $unknowns?: Uint8Array[];
        static encode(message: tfplugin6.RenewEphemeralResource.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): tfplugin6.RenewEphemeralResource & tfplugin6.RenewEphemeralResource.$Shape;
    }

    namespace RenewEphemeralResource {
        interface $Properties {
            $unknowns?: Uint8Array[];
        }
        type $Shape = tfplugin6.RenewEphemeralResource.$Properties;

        interface IRequest extends tfplugin6.RenewEphemeralResource.Request.$Properties {
        }

        class Request {
            constructor(properties?: tfplugin6.RenewEphemeralResource.Request.$Properties);
            $unknowns?: Uint8Array[];
            type_name: string;
            private: Uint8Array;
            static encode(message: tfplugin6.RenewEphemeralResource.Request.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): tfplugin6.RenewEphemeralResource.Request & tfplugin6.RenewEphemeralResource.Request.$Shape;
        }

        namespace Request {
            interface $Properties {
                type_name?: (string|null);
                "private"?: (Uint8Array|null);
                $unknowns?: Uint8Array[];
            }
            type $Shape = tfplugin6.RenewEphemeralResource.Request.$Properties;
        }

        interface IResponse extends tfplugin6.RenewEphemeralResource.Response.$Properties {
        }

        class Response {
            constructor(properties?: tfplugin6.RenewEphemeralResource.Response.$Properties);
            $unknowns?: Uint8Array[];
            diagnostics: tfplugin6.Diagnostic.$Properties[];
            renew_at?: (tfplugin6.Timestamp.$Properties|null);
            private: Uint8Array;
            static encode(message: tfplugin6.RenewEphemeralResource.Response.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): tfplugin6.RenewEphemeralResource.Response & tfplugin6.RenewEphemeralResource.Response.$Shape;
        }

        namespace Response {
            interface $Properties {
                diagnostics?: (tfplugin6.Diagnostic.$Properties[]|null);
                renew_at?: (tfplugin6.Timestamp.$Properties|null);
                "private"?: (Uint8Array|null);
                $unknowns?: Uint8Array[];
            }
            type $Shape = {
              diagnostics?: tfplugin6.Diagnostic.$Shape[]|null;
              renew_at?: tfplugin6.Timestamp.$Shape|null;
              "private"?: Uint8Array|null;
              $unknowns?: Uint8Array[];
            };
        }
    }

    interface ICloseEphemeralResource extends tfplugin6.CloseEphemeralResource.$Properties {
    }

    class CloseEphemeralResource {
        constructor(properties?: tfplugin6.CloseEphemeralResource.$Properties);
        $unknowns?: Uint8Array[];
        static encode(message: tfplugin6.CloseEphemeralResource.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): tfplugin6.CloseEphemeralResource & tfplugin6.CloseEphemeralResource.$Shape;
    }

    namespace CloseEphemeralResource {
        interface $Properties {
            $unknowns?: Uint8Array[];
        }
        type $Shape = tfplugin6.CloseEphemeralResource.$Properties;

        interface IRequest extends tfplugin6.CloseEphemeralResource.Request.$Properties {
        }

        class Request {
            constructor(properties?: tfplugin6.CloseEphemeralResource.Request.$Properties);
            $unknowns?: Uint8Array[];
            type_name: string;
            private: Uint8Array;
            static encode(message: tfplugin6.CloseEphemeralResource.Request.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): tfplugin6.CloseEphemeralResource.Request & tfplugin6.CloseEphemeralResource.Request.$Shape;
        }

        namespace Request {
            interface $Properties {
                type_name?: (string|null);
                "private"?: (Uint8Array|null);
                $unknowns?: Uint8Array[];
            }
            type $Shape = tfplugin6.CloseEphemeralResource.Request.$Properties;
        }

        interface IResponse extends tfplugin6.CloseEphemeralResource.Response.$Properties {
        }

        class Response {
            constructor(properties?: tfplugin6.CloseEphemeralResource.Response.$Properties);
            $unknowns?: Uint8Array[];
            diagnostics: tfplugin6.Diagnostic.$Properties[];
            static encode(message: tfplugin6.CloseEphemeralResource.Response.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): tfplugin6.CloseEphemeralResource.Response & tfplugin6.CloseEphemeralResource.Response.$Shape;
        }

        namespace Response {
            interface $Properties {
                diagnostics?: (tfplugin6.Diagnostic.$Properties[]|null);
                $unknowns?: Uint8Array[];
            }
            type $Shape = {
              diagnostics?: tfplugin6.Diagnostic.$Shape[]|null;
              $unknowns?: Uint8Array[];
            };
        }
    }

    interface IPlanAction extends tfplugin6.PlanAction.$Properties {
    }

    class PlanAction {
        constructor(properties?: tfplugin6.PlanAction.$Properties);
        $unknowns?: Uint8Array[];
        static encode(message: tfplugin6.PlanAction.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): tfplugin6.PlanAction & tfplugin6.PlanAction.$Shape;
    }

    namespace PlanAction {
        interface $Properties {
            $unknowns?: Uint8Array[];
        }
        type $Shape = tfplugin6.PlanAction.$Properties;

        interface IRequest extends tfplugin6.PlanAction.Request.$Properties {
        }

        class Request {
            constructor(properties?: tfplugin6.PlanAction.Request.$Properties);
            $unknowns?: Uint8Array[];
            action_type: string;
            config?: (tfplugin6.DynamicValue.$Properties|null);
            client_capabilities?: (tfplugin6.ClientCapabilities.$Properties|null);
            static encode(message: tfplugin6.PlanAction.Request.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): tfplugin6.PlanAction.Request & tfplugin6.PlanAction.Request.$Shape;
        }

        namespace Request {
            interface $Properties {
                action_type?: (string|null);
                config?: (tfplugin6.DynamicValue.$Properties|null);
                client_capabilities?: (tfplugin6.ClientCapabilities.$Properties|null);
                $unknowns?: Uint8Array[];
            }
            type $Shape = tfplugin6.PlanAction.Request.$Properties;
        }

        interface IResponse extends tfplugin6.PlanAction.Response.$Properties {
        }

        class Response {
            constructor(properties?: tfplugin6.PlanAction.Response.$Properties);
            $unknowns?: Uint8Array[];
            diagnostics: tfplugin6.Diagnostic.$Properties[];
            static encode(message: tfplugin6.PlanAction.Response.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): tfplugin6.PlanAction.Response & tfplugin6.PlanAction.Response.$Shape;
        }

        namespace Response {
            interface $Properties {
                diagnostics?: (tfplugin6.Diagnostic.$Properties[]|null);
                $unknowns?: Uint8Array[];
            }
            type $Shape = {
              diagnostics?: tfplugin6.Diagnostic.$Shape[]|null;
              $unknowns?: Uint8Array[];
            };
        }
    }

    interface IInvokeAction extends tfplugin6.InvokeAction.$Properties {
    }

    class InvokeAction {
        constructor(properties?: tfplugin6.InvokeAction.$Properties);
        $unknowns?: Uint8Array[];
        static encode(message: tfplugin6.InvokeAction.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): tfplugin6.InvokeAction & tfplugin6.InvokeAction.$Shape;
    }

    namespace InvokeAction {
        interface $Properties {
            $unknowns?: Uint8Array[];
        }
        type $Shape = tfplugin6.InvokeAction.$Properties;

        interface IRequest extends tfplugin6.InvokeAction.Request.$Properties {
        }

        class Request {
            constructor(properties?: tfplugin6.InvokeAction.Request.$Properties);
            $unknowns?: Uint8Array[];
            action_type: string;
            config?: (tfplugin6.DynamicValue.$Properties|null);
            client_capabilities?: (tfplugin6.ClientCapabilities.$Properties|null);
            static encode(message: tfplugin6.InvokeAction.Request.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): tfplugin6.InvokeAction.Request & tfplugin6.InvokeAction.Request.$Shape;
        }

        namespace Request {
            interface $Properties {
                action_type?: (string|null);
                config?: (tfplugin6.DynamicValue.$Properties|null);
                client_capabilities?: (tfplugin6.ClientCapabilities.$Properties|null);
                $unknowns?: Uint8Array[];
            }
            type $Shape = tfplugin6.InvokeAction.Request.$Properties;
        }

        interface IEvent extends tfplugin6.InvokeAction.Event.$Properties {
        }

        class Event {
            constructor(properties?: tfplugin6.InvokeAction.Event.$Properties);
            $unknowns?: Uint8Array[];
            progress?: (tfplugin6.InvokeAction.Event.Progress.$Properties|null);
            completed?: (tfplugin6.InvokeAction.Event.Completed.$Properties|null);
            type?: ("progress"|"completed");
            static encode(message: tfplugin6.InvokeAction.Event.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): tfplugin6.InvokeAction.Event & tfplugin6.InvokeAction.Event.$Shape;
        }

        namespace Event {
            interface $Properties {
                progress?: (tfplugin6.InvokeAction.Event.Progress.$Properties|null);
                completed?: (tfplugin6.InvokeAction.Event.Completed.$Properties|null);
                type?: ("progress"|"completed");
                $unknowns?: Uint8Array[];
            }
            type $Shape = {
              progress?: tfplugin6.InvokeAction.Event.Progress.$Shape|null;
              completed?: tfplugin6.InvokeAction.Event.Completed.$Shape|null;
              $unknowns?: Uint8Array[];
            } & (
              ({ type?: undefined; progress?: null; completed?: null }|{ type?: "progress"; progress: tfplugin6.InvokeAction.Event.Progress.$Shape; completed?: null }|{ type?: "completed"; progress?: null; completed: tfplugin6.InvokeAction.Event.Completed.$Shape })
            );

            interface IProgress extends tfplugin6.InvokeAction.Event.Progress.$Properties {
            }

            class Progress {
                constructor(properties?: tfplugin6.InvokeAction.Event.Progress.$Properties);
                $unknowns?: Uint8Array[];
                message: string;
                static encode(message: tfplugin6.InvokeAction.Event.Progress.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): tfplugin6.InvokeAction.Event.Progress & tfplugin6.InvokeAction.Event.Progress.$Shape;
            }

            namespace Progress {
                interface $Properties {
                    message?: (string|null);
                    $unknowns?: Uint8Array[];
                }
                type $Shape = tfplugin6.InvokeAction.Event.Progress.$Properties;
            }

            interface ICompleted extends tfplugin6.InvokeAction.Event.Completed.$Properties {
            }

            class Completed {
                constructor(properties?: tfplugin6.InvokeAction.Event.Completed.$Properties);
                $unknowns?: Uint8Array[];
                diagnostics: tfplugin6.Diagnostic.$Properties[];
                static encode(message: tfplugin6.InvokeAction.Event.Completed.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): tfplugin6.InvokeAction.Event.Completed & tfplugin6.InvokeAction.Event.Completed.$Shape;
            }

            namespace Completed {
                interface $Properties {
                    diagnostics?: (tfplugin6.Diagnostic.$Properties[]|null);
                    $unknowns?: Uint8Array[];
                }
                type $Shape = {
                  diagnostics?: tfplugin6.Diagnostic.$Shape[]|null;
                  $unknowns?: Uint8Array[];
                };
            }
        }
    }

    interface IListResource extends tfplugin6.ListResource.$Properties {
    }

    class ListResource {
        constructor(properties?: tfplugin6.ListResource.$Properties);
        $unknowns?: Uint8Array[];
        static encode(message: tfplugin6.ListResource.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): tfplugin6.ListResource & tfplugin6.ListResource.$Shape;
    }

    namespace ListResource {
        interface $Properties {
            $unknowns?: Uint8Array[];
        }
        type $Shape = tfplugin6.ListResource.$Properties;

        interface IRequest extends tfplugin6.ListResource.Request.$Properties {
        }

        class Request {
            constructor(properties?: tfplugin6.ListResource.Request.$Properties);
            $unknowns?: Uint8Array[];
            type_name: string;
            config?: (tfplugin6.DynamicValue.$Properties|null);
            include_resource_object: boolean;
            limit: (number|Long);
            static encode(message: tfplugin6.ListResource.Request.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): tfplugin6.ListResource.Request & tfplugin6.ListResource.Request.$Shape;
        }

        namespace Request {
            interface $Properties {
                type_name?: (string|null);
                config?: (tfplugin6.DynamicValue.$Properties|null);
                include_resource_object?: (boolean|null);
                limit?: (number|Long|null);
                $unknowns?: Uint8Array[];
            }
            type $Shape = tfplugin6.ListResource.Request.$Properties;
        }

        interface IEvent extends tfplugin6.ListResource.Event.$Properties {
        }

        class Event {
            constructor(properties?: tfplugin6.ListResource.Event.$Properties);
            $unknowns?: Uint8Array[];
            identity?: (tfplugin6.ResourceIdentityData.$Properties|null);
            display_name: string;
            resource_object?: (tfplugin6.DynamicValue.$Properties|null);
            diagnostic: tfplugin6.Diagnostic.$Properties[];
            static encode(message: tfplugin6.ListResource.Event.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): tfplugin6.ListResource.Event & tfplugin6.ListResource.Event.$Shape;
        }

        namespace Event {
            interface $Properties {
                identity?: (tfplugin6.ResourceIdentityData.$Properties|null);
                display_name?: (string|null);
                resource_object?: (tfplugin6.DynamicValue.$Properties|null);
                diagnostic?: (tfplugin6.Diagnostic.$Properties[]|null);
                $unknowns?: Uint8Array[];
            }
            type $Shape = {
              identity?: tfplugin6.ResourceIdentityData.$Shape|null;
              display_name?: string|null;
              resource_object?: tfplugin6.DynamicValue.$Shape|null;
              diagnostic?: tfplugin6.Diagnostic.$Shape[]|null;
              $unknowns?: Uint8Array[];
            };
        }
    }

    interface ICallFunction extends tfplugin6.CallFunction.$Properties {
    }

    class CallFunction {
        constructor(properties?: tfplugin6.CallFunction.$Properties);
        $unknowns?: Uint8Array[];
        static encode(message: tfplugin6.CallFunction.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): tfplugin6.CallFunction & tfplugin6.CallFunction.$Shape;
    }

    namespace CallFunction {
        interface $Properties {
            $unknowns?: Uint8Array[];
        }
        type $Shape = tfplugin6.CallFunction.$Properties;

        interface IRequest extends tfplugin6.CallFunction.Request.$Properties {
        }

        class Request {
            constructor(properties?: tfplugin6.CallFunction.Request.$Properties);
            $unknowns?: Uint8Array[];
            name: string;
            arguments: tfplugin6.DynamicValue.$Properties[];
            static encode(message: tfplugin6.CallFunction.Request.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): tfplugin6.CallFunction.Request & tfplugin6.CallFunction.Request.$Shape;
        }

        namespace Request {
            interface $Properties {
                name?: (string|null);
                "arguments"?: (tfplugin6.DynamicValue.$Properties[]|null);
                $unknowns?: Uint8Array[];
            }
            type $Shape = tfplugin6.CallFunction.Request.$Properties;
        }

        interface IResponse extends tfplugin6.CallFunction.Response.$Properties {
        }

        class Response {
            constructor(properties?: tfplugin6.CallFunction.Response.$Properties);
            $unknowns?: Uint8Array[];
            result?: (tfplugin6.DynamicValue.$Properties|null);
            error?: (tfplugin6.FunctionError.$Properties|null);
            static encode(message: tfplugin6.CallFunction.Response.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): tfplugin6.CallFunction.Response & tfplugin6.CallFunction.Response.$Shape;
        }

        namespace Response {
            interface $Properties {
                result?: (tfplugin6.DynamicValue.$Properties|null);
                error?: (tfplugin6.FunctionError.$Properties|null);
                $unknowns?: Uint8Array[];
            }
            type $Shape = tfplugin6.CallFunction.Response.$Properties;
        }
    }

    interface IStopProvider extends tfplugin6.StopProvider.$Properties {
    }

    class StopProvider {
        constructor(properties?: tfplugin6.StopProvider.$Properties);
        $unknowns?: Uint8Array[];
        static encode(message: tfplugin6.StopProvider.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): tfplugin6.StopProvider & tfplugin6.StopProvider.$Shape;
    }

    namespace StopProvider {
        interface $Properties {
            $unknowns?: Uint8Array[];
        }
        type $Shape = tfplugin6.StopProvider.$Properties;

        interface IRequest extends tfplugin6.StopProvider.Request.$Properties {
        }

        class Request {
            constructor(properties?: tfplugin6.StopProvider.Request.$Properties);
            $unknowns?: Uint8Array[];
            static encode(message: tfplugin6.StopProvider.Request.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): tfplugin6.StopProvider.Request & tfplugin6.StopProvider.Request.$Shape;
        }

        namespace Request {
            interface $Properties {
                $unknowns?: Uint8Array[];
            }
            type $Shape = tfplugin6.StopProvider.Request.$Properties;
        }

        interface IResponse extends tfplugin6.StopProvider.Response.$Properties {
        }

        class Response {
            constructor(properties?: tfplugin6.StopProvider.Response.$Properties);
            $unknowns?: Uint8Array[];
            Error: string;
            static encode(message: tfplugin6.StopProvider.Response.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): tfplugin6.StopProvider.Response & tfplugin6.StopProvider.Response.$Shape;
        }

        namespace Response {
            interface $Properties {
                Error?: (string|null);
                $unknowns?: Uint8Array[];
            }
            type $Shape = tfplugin6.StopProvider.Response.$Properties;
        }
    }
}

export declare namespace plugin {

    interface IEmpty extends plugin.Empty.$Properties {
    }

    class Empty {
        constructor(properties?: plugin.Empty.$Properties);
        $unknowns?: Uint8Array[];
        static encode(message: plugin.Empty.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): plugin.Empty & plugin.Empty.$Shape;
    }

    namespace Empty {
        interface $Properties {
            $unknowns?: Uint8Array[];
        }
        type $Shape = plugin.Empty.$Properties;
    }
}
