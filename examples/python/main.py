from constructs import Construct
from cdktf import App, TerraformStack
from imports.airbyteembedded.provider import AirbyteembeddedProvider
from imports.airbyteembedded.source_template import SourceTemplate
from imports.airbyteembedded.template_tag import TemplateTag

HUBSPOT = "36c891d9-4bd9-43ac-bad2-10e12756272c"


class Catalog(TerraformStack):
    def __init__(self, scope: Construct, id: str):
        super().__init__(scope, id)
        AirbyteembeddedProvider(self, "Airbyte")
        pro = TemplateTag(self, "Pro", name="pro")
        SourceTemplate(
            self,
            "Crm",
            name="CRM",
            actor_definition_id=HUBSPOT,
            partial_default_config={"start_date": "2025-01-01T00:00:00Z"},
            tags=[pro.name],
        )


app = App()
Catalog(app, "catalog")
app.synth()
