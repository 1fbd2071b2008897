package dev.retour.house;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;

/** Holds the code of the core to the rules of the house. {@link BrokenHouseTest} proves that each rule can fail. */
@AnalyzeClasses(packages = Room.ROOT, importOptions = ImportOption.DoNotIncludeTests.class)
class ArrowsTest {

    @ArchTest
    static final ArchTests arrows = ArchTests.in(Arrows.class);

    @ArchTest
    static final ArchTests manners = ArchTests.in(Manners.class);

    @ArchTest
    static final ArchTests shapes = ArchTests.in(Shapes.class);
}
