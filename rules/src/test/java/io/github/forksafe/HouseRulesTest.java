package io.github.forksafe;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.lang.conditions.ArchConditions.be;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.Architectures.LayeredArchitecture;
import java.util.Map;
import java.util.TreeMap;

/** What the house promises about its own code: who may know whom, and what no class may do. */
@AnalyzeClasses(packages = "io.github.forksafe", importOptions = ImportOption.DoNotIncludeTests.class)
class HouseRulesTest {
    private static final String ROOT = "io.github.forksafe.";
    private static final String GRAMMAR = ROOT + "python.grammar..";

    /** Who may know whom; a package that is not there yet constrains nothing. */
    private static final String LAYERS = """
            cli:            callgraph catalog outline project report audit rules finding pip source
            report:         page audit rules finding pip source
            page:           audit rules finding pip source
            audit:          rules discovery effects callgraph model project manifest catalog python.parse python.notebook python.syntax pip finding source
            outline:        project python.parse python.notebook python.syntax source
            rules:          effects model project manifest catalog pip finding source
            discovery:      callgraph model catalog pip source
            effects:        callgraph model project catalog pip source parallel
            callgraph:      model project source
            model:          project catalog python.syntax pip source
            project:        manifest python.parse python.syntax pip catalog source parallel
            manifest:       python.parse python.notebook python.syntax pip source
            python.parse:   python.grammar python.syntax source
            python.notebook: python.syntax source
            python.grammar:
            python.syntax:  source
            catalog:        pip source
            pip:            source
            finding:        source
            source:
            parallel:
            """;

    @ArchTest
    static final ArchRule EACH_LAYER_KNOWS_ONLY_WHAT_IS_BELOW = layers();

    @ArchTest
    static final ArchRule NO_PACKAGE_CYCLES =
            slices().matching(ROOT + "(**)").should().beFreeOfCycles().allowEmptyShould(true);

    @ArchTest
    static final ArchRule ANTLR_STAYS_IN_THE_PARSER = noClasses()
            .that(resideOutsideOfPackages(ROOT + "python.parse..", GRAMMAR))
            .should()
            .dependOnClassesThat(resideInAnyPackage("org.antlr..", GRAMMAR));

    @ArchTest
    static final ArchRule RULES_JUDGE_EVIDENCE_ONLY = noClasses()
            .that(resideInAnyPackage(ROOT + "rules.."))
            .should()
            .dependOnClassesThat(resideInAnyPackage(ROOT + "python..", "java.nio.file.."))
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule NO_MAVEN = noClasses().should().dependOnClassesThat(resideInAnyPackage("org.apache.maven.."));

    @ArchTest
    static final ArchRule PICOCLI_STAYS_IN_THE_COMMAND_LINE = noClasses()
            .that(resideOutsideOfPackages(ROOT + "cli.."))
            .should()
            .dependOnClassesThat(resideInAnyPackage("picocli.."));

    @ArchTest
    static final ArchRule RULES_HOLD_NO_STATE = fields().that()
            .areDeclaredInClassesThat(
                    resideInAnyPackage(ROOT + "rules..").and(describe("are no values", HouseRulesTest::isNoValue)))
            .should()
            .beStatic()
            .andShould()
            .beFinal()
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule NO_STATIC_STATE = fields().that()
            .areStatic()
            .and()
            .areDeclaredInClassesThat(resideOutsideOfPackages(GRAMMAR))
            .and(describe(
                    "are written by people",
                    (JavaField field) -> !field.getName().startsWith("$")))
            .should()
            .beFinal();

    @ArchTest
    static final ArchRule ONLY_THE_COMMAND_LINE_SPEAKS = noClasses()
            .that(resideOutsideOfPackages(ROOT + "cli..", GRAMMAR))
            .should(be(describe("writing to a standard stream", HouseRulesTest::usesStandardStreams)))
            .orShould()
            .dependOnClassesThat(resideInAnyPackage("java.util.logging.."));

    @ArchTest
    static final ArchRule NAMES_SAY_WHAT_A_CLASS_IS =
            noClasses().should().haveNameMatching(".*(Utils?|Helper|Impl|Manager)");

    private static ArchRule layers() {
        LayeredArchitecture architecture =
                layeredArchitecture().consideringOnlyDependenciesInLayers().withOptionalLayers(true);
        Map<String, String[]> known = new TreeMap<>();
        LAYERS.lines().map(line -> line.split(":", -1)).forEach(row -> known.put(row[0], words(row[1])));
        for (String layer : known.keySet()) {
            architecture = architecture.layer(layer).definedBy(ROOT + layer + "..");
        }
        for (Map.Entry<String, String[]> layer : known.entrySet()) {
            architecture = layer.getValue().length == 0
                    ? architecture.whereLayer(layer.getKey()).mayNotAccessAnyLayer()
                    : architecture.whereLayer(layer.getKey()).mayOnlyAccessLayers(layer.getValue());
        }
        return architecture;
    }

    private static String[] words(String line) {
        return line.isBlank() ? new String[0] : line.strip().split(" ", -1);
    }

    private static boolean isNoValue(JavaClass type) {
        return !type.isRecord() && !type.isEnum();
    }

    private static boolean usesStandardStreams(JavaClass type) {
        return type.getFieldAccessesFromSelf().stream()
                .anyMatch(access -> access.getTargetOwner().isEquivalentTo(System.class));
    }
}
