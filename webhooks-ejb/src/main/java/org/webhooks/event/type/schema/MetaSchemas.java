package org.webhooks.event.type.schema;

import com.networknt.schema.AbsoluteIri;
import com.networknt.schema.InvalidSchemaException;
import com.networknt.schema.ValidationMessage;
import com.networknt.schema.resource.ClasspathSchemaLoader;
import com.networknt.schema.resource.InputStreamSource;
import com.networknt.schema.resource.SchemaLoader;

/** Gives the meta-schemas that the library brings along, and nothing else: no other host is ever asked. */
final class MetaSchemas implements SchemaLoader {
    private static final String BROUGHT_ALONG = "classpath:draft/2020-12/";

    private final SchemaLoader classpath = new ClasspathSchemaLoader();

    @Override
    public InputStreamSource getSchema(AbsoluteIri iri) {
        if (iri.toString().startsWith(BROUGHT_ALONG)) {
            return classpath.getSchema(iri);
        }
        throw new InvalidSchemaException(ValidationMessage.builder()
                .message("nothing outside of the schema is asked for")
                .build());
    }
}
