package dev.chatcluster.operator.crd;

import static java.util.Comparator.comparing;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.chatcluster.operator.api.v1alpha1.ChatCluster;
import io.fabric8.crdv2.generator.CRDGenerator;
import io.fabric8.crdv2.generator.CRDPostProcessor;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.apiextensions.v1.CustomResourceDefinition;
import io.fabric8.kubernetes.api.model.apiextensions.v1.JSONSchemaProps;
import java.nio.file.Path;
import java.util.List;

/** Writes the definition of the ChatCluster resource from its Java types. */
final class CrdWriter {
  private static final List<String> COLUMNS = List.of("Version", "Ready", "URL", "Age");

  private CrdWriter() {}

  /** Returns the file written. */
  static Path write(Path folder) {
    var postProcessor =
        new CRDPostProcessor() {
          @Override
          public HasMetadata process(HasMetadata crd, String version) {
            var definition = (CustomResourceDefinition) crd;
            // The generator has no annotation for it: `kubectl get all` shows the resource.
            definition.getSpec().getNames().setCategories(List.of("all"));
            for (var served : definition.getSpec().getVersions()) {
              // The generator sorts the columns by their names.
              served
                  .getAdditionalPrinterColumns()
                  .sort(comparing(column -> COLUMNS.indexOf(column.getName())));
              fillDefaults(served.getSchema().getOpenAPIV3Schema());
            }
            return definition;
          }
        };
    var written =
        new CRDGenerator()
            .customResourceClasses(ChatCluster.class)
            .forCRDVersions("v1")
            .withPostProcessor(postProcessor)
            .withMinQuotes(true)
            .inOutputDir(folder.toFile())
            .detailedGenerate();
    return Path.of(written.getCRDInfos("chatclusters.chatcluster.dev").get("v1").getFilePath());
  }

  /**
   * The API server checks a default of {} against the rules before it fills in what is below it: so
   * what is below it is written out here.
   */
  private static void fillDefaults(JSONSchemaProps schema) {
    if (schema.getProperties() == null) {
      return;
    }
    schema.getProperties().values().forEach(CrdWriter::fillDefaults);
    if (schema.getDefault() instanceof ObjectNode all && all.isEmpty()) {
      schema
          .getProperties()
          .forEach(
              (name, property) -> {
                if (property.getDefault() != null) {
                  all.set(name, property.getDefault());
                }
              });
    }
  }
}
