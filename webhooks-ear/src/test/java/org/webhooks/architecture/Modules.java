package org.webhooks.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;

/** The main classes of the modules, as the build has compiled them. */
final class Modules {
    static final JavaClasses EJB = classesOf("webhooks-ejb");
    static final JavaClasses WEB = classesOf("webhooks-web");
    static final JavaClasses ALL =
            new ClassFileImporter().importPaths(compiled("webhooks-ejb"), compiled("webhooks-web"));

    private Modules() {}

    static Set<String> packagesOf(JavaClasses module) {
        return module.stream().map(JavaClass::getPackageName).collect(Collectors.toSet());
    }

    private static JavaClasses classesOf(String module) {
        JavaClasses classes = new ClassFileImporter().importPaths(compiled(module));
        if (classes.isEmpty()) {
            throw new IllegalStateException(module + " is not compiled");
        }
        return classes;
    }

    private static Path compiled(String module) {
        return directory(module).resolve("target/classes");
    }

    /** The main sources of a module. */
    static Path source(String module) {
        return directory(module).resolve("src/main/java");
    }

    private static Path directory(String module) {
        return Path.of(System.getProperty("basedir", "")).toAbsolutePath().resolveSibling(module);
    }
}
