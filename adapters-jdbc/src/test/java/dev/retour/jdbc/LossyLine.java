package dev.retour.jdbc;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** A line to a database that breaks at the next commit: before the commit gets there, or before its answer comes back. */
final class LossyLine implements AutoCloseable {

    /** What is lost. */
    enum Loss {
        NOTHING,
        THE_COMMIT,
        THE_ANSWER
    }

    private final ServerSocket door;
    private final int port;
    private final List<Socket> open = new ArrayList<>();
    private volatile Loss loss = Loss.NOTHING;

    LossyLine(int port) throws IOException {
        this.port = port;
        this.door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        start(this::serve);
    }

    int port() {
        return door.getLocalPort();
    }

    void lose(Loss next) {
        loss = next;
    }

    private static void start(Runnable work) {
        Thread thread = new Thread(work, "lossy-line");
        thread.setDaemon(true);
        thread.start();
    }

    private void serve() {
        try {
            while (!door.isClosed()) {
                Socket client = door.accept();
                Socket server = new Socket(InetAddress.getLoopbackAddress(), port);
                synchronized (open) {
                    open.addAll(List.of(client, server));
                }
                start(() -> forward(client, server));
                start(() -> back(server, client));
            }
        } catch (IOException e) {
            // The door was closed: the test is over.
        }
    }

    private volatile boolean committing;

    private void forward(Socket client, Socket server) {
        byte[] bytes = new byte[1 << 16];
        try (client;
                server) {
            InputStream in = client.getInputStream();
            for (int count = in.read(bytes); count >= 0; count = in.read(bytes)) {
                boolean isCommit = loss != Loss.NOTHING
                        && new String(bytes, 0, count, StandardCharsets.ISO_8859_1).contains("COMMIT");
                if (isCommit && loss == Loss.THE_COMMIT) {
                    return;
                }
                committing |= isCommit;
                server.getOutputStream().write(bytes, 0, count);
            }
        } catch (IOException e) {
            // One end has hung up; so does the other.
        }
    }

    private void back(Socket server, Socket client) {
        byte[] bytes = new byte[1 << 16];
        try (client;
                server) {
            InputStream in = server.getInputStream();
            for (int count = in.read(bytes); count >= 0 && !committing; count = in.read(bytes)) {
                client.getOutputStream().write(bytes, 0, count);
            }
        } catch (IOException e) {
            // One end has hung up; so does the other.
        }
    }

    @Override
    public void close() throws IOException {
        door.close();
        synchronized (open) {
            for (Socket each : open) {
                each.close();
            }
        }
    }
}
