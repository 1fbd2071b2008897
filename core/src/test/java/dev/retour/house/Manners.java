package dev.retour.house;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static dev.retour.house.Calls.NEW;
import static dev.retour.house.Calls.any;
import static dev.retour.house.Calls.bare;
import static dev.retour.house.Calls.below;
import static dev.retour.house.Calls.first;
import static dev.retour.house.Calls.inPackage;
import static dev.retour.house.Calls.to;
import static dev.retour.house.Calls.without;

import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.io.ByteArrayOutputStream;
import java.io.FileReader;
import java.io.FileWriter;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CharsetEncoder;
import java.security.SecureRandom;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.text.MessageFormat;
import java.text.NumberFormat;
import java.text.SimpleDateFormat;
import java.time.Clock;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Calendar;
import java.util.Collection;
import java.util.Collections;
import java.util.Date;
import java.util.Formatter;
import java.util.Locale;
import java.util.Random;
import java.util.Scanner;
import java.util.SplittableRandom;
import java.util.TimeZone;
import java.util.Timer;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.BaseStream;

/** The manners of a guest: what the core never does in the process of its host. */
final class Manners {

    @ArchTest
    static final ArchRule nobody_reads_a_clock = noClasses()
            .should()
            .accessTargetWhere(any(
                    "it reads the time of the machine",
                    inPackage("java.time", "now").and(without(Clock.class)),
                    inPackage("java.time.chrono", "now").and(without(Clock.class)),
                    to(System.class, "currentTimeMillis", "nanoTime"),
                    to(Clock.class, "systemUTC", "systemDefaultZone", "system", "tickMillis", "tickSeconds"),
                    to(Date.class, NEW).and(bare()),
                    to(Calendar.class, "getInstance")))
            .because("the host lends the clock; the same input gives the same answer at any time");

    @ArchTest
    static final ArchRule nobody_leaves_anything_to_chance = noClasses()
            .should()
            .accessTargetWhere(any(
                    "it draws by chance",
                    to(UUID.class, "randomUUID"),
                    to(Math.class, "random"),
                    to(StrictMath.class, "random"),
                    to(Random.class, NEW).and(bare()),
                    to(SplittableRandom.class, NEW).and(bare()),
                    to(SecureRandom.class, NEW, "getInstance", "getInstanceStrong"),
                    to(ThreadLocalRandom.class, "current"),
                    to(Collections.class, "shuffle").and(without(Random.class))))
            .because("ids come from the host's generator, and randomness from nowhere");

    @ArchTest
    static final ArchRule nobody_asks_for_the_default_zone = noClasses()
            .should()
            .accessTargetWhere(any(
                    "it reads the zone of the machine",
                    to(ZoneId.class, "systemDefault"),
                    to(TimeZone.class, "getDefault"),
                    to(SimpleDateFormat.class, NEW)))
            .because("results are the same in Shanghai and in New York");

    @ArchTest
    static final ArchRule nobody_uses_the_default_locale = noClasses()
            .should()
            .accessTargetWhere(any(
                    "it writes or reads text in the locale of the machine",
                    to(Locale.class, "getDefault"),
                    to(String.class, "format", "formatted", "toLowerCase", "toUpperCase")
                            .and(without(Locale.class)),
                    to(Formatter.class, NEW).and(without(Locale.class)),
                    below(PrintStream.class, "printf", "format").and(without(Locale.class)),
                    below(PrintWriter.class, "printf", "format").and(without(Locale.class)),
                    below(
                                    NumberFormat.class,
                                    "getInstance",
                                    "getNumberInstance",
                                    "getIntegerInstance",
                                    "getCurrencyInstance",
                                    "getPercentInstance",
                                    "getCompactNumberInstance")
                            .and(without(Locale.class)),
                    to(DecimalFormat.class, NEW).and(without(DecimalFormatSymbols.class)),
                    to(DateTimeFormatter.class, "ofPattern").and(without(Locale.class)),
                    to(MessageFormat.class, NEW, "format").and(without(Locale.class))))
            .because("an i stays an i in Turkish, and a point stays a point in German");

    @ArchTest
    static final ArchRule nobody_uses_the_default_charset = noClasses()
            .should()
            .accessTargetWhere(any(
                            "it turns bytes into text, or back, by the charset of the machine",
                            to(String.class, NEW).and(first(byte[].class)),
                            to(String.class, "getBytes"),
                            to(FileReader.class, NEW),
                            to(FileWriter.class, NEW),
                            to(InputStreamReader.class, NEW),
                            to(OutputStreamWriter.class, NEW),
                            to(PrintStream.class, NEW),
                            to(PrintWriter.class, NEW).and(first(Writer.class).negate()),
                            to(Scanner.class, NEW).and(first(Readable.class).negate()),
                            to(ByteArrayOutputStream.class, "toString"))
                    .and(Calls.any(
                            "without a charset", without(Charset.class, CharsetDecoder.class, CharsetEncoder.class))))
            .orShould()
            .accessTargetWhere(any("it asks for the charset of the machine", to(Charset.class, "defaultCharset")))
            .because("a bill in Chinese reads the same on every machine");

    @ArchTest
    static final ArchRule nobody_opens_a_connection = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.net..", "javax.net..", "java.rmi..", "javax.naming..")
            .because("the library makes no network call");

    @ArchTest
    static final ArchRule nobody_starts_a_thread = noClasses()
            .should()
            .accessTargetWhere(any(
                    "it starts a thread, borrows one unasked, or hides state in one",
                    below(Thread.class, NEW, "start"),
                    to(Timer.class, NEW),
                    to(Executors.class, threadMakers()),
                    to(ForkJoinPool.class, NEW, "commonPool"),
                    below(Collection.class, "parallelStream"),
                    below(BaseStream.class, "parallel"),
                    to(Arrays.class, "parallelSort", "parallelSetAll", "parallelPrefix"),
                    to(CompletableFuture.class, "supplyAsync", "runAsync").and(without(Executor.class)),
                    below(ThreadLocal.class, NEW, "withInitial")))
            .because("parallel work takes the executor of the caller");

    @ArchTest
    static final ArchRule nobody_writes_to_the_console = noClasses()
            .should()
            .accessTargetWhere(any(
                    "it uses the console or ends the process",
                    to(System.class, "out", "err", "in", "console", "exit", "setOut", "setErr"),
                    to(Runtime.class, "exit", "halt"),
                    below(Throwable.class, "printStackTrace").and(bare())))
            .because("the console and the process are the host's");

    @ArchTest
    static final ArchRule nobody_logs_past_slf4j = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAPackage("java.util.logging..")
            .orShould()
            .dependOnClassesThat()
            .areAssignableTo(System.Logger.class)
            .because("the host picks one place for its logs");

    @ArchTest
    static final ArchRule statics_are_final =
            fields().that().areStatic().should().beFinal().because("two shops in one process share no state");

    private Manners() {}

    private static String[] threadMakers() {
        return new String[] {
            "newFixedThreadPool",
            "newCachedThreadPool",
            "newSingleThreadExecutor",
            "newScheduledThreadPool",
            "newSingleThreadScheduledExecutor",
            "newWorkStealingPool",
            "defaultThreadFactory"
        };
    }
}
