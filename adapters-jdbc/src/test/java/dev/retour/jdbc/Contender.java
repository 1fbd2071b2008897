package dev.retour.jdbc;

import com.zaxxer.hikari.HikariDataSource;
import dev.retour.Shop;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

/** A program of its own with ten players of the {@link Contest}, who share a pool of connections. */
final class Contender {

    private static final int PLAYERS = Contest.PLAYERS / 2;

    private Contender() {}

    /**
     * Says that it is ready, waits for the start, plays, and says what was answered.
     *
     * @param arguments the name of the database, its URL, and the name of the program
     */
    public static void main(String[] arguments) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(PLAYERS);
        try (HikariDataSource pool = TestDatabase.pool(arguments[1], PLAYERS, true)) {
            Shop shop = new Office(JdbcStorage.on(pool)).shop();
            WorkerProcess.say("ready");
            System.in.read();
            List<Future<?>> all = IntStream.range(0, PLAYERS)
                    .<Future<?>>mapToObj(
                            i -> threads.submit(() -> Contest.play(shop, arguments[2] + "-" + i, WorkerProcess::say)))
                    .toList();
            for (Future<?> each : all) {
                each.get();
            }
        } finally {
            threads.shutdownNow();
        }
    }
}
