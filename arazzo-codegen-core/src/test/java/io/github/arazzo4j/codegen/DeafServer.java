package io.github.arazzo4j.codegen;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.channels.SocketChannel;
import java.util.ArrayList;
import java.util.List;

/** A server to which nobody gets a connection: its queue is full, and nobody takes from it. */
final class DeafServer implements AutoCloseable {

    private static final int MORE_THAN_QUEUE = 8;

    private final ServerSocket socket;
    private final List<SocketChannel> queue = new ArrayList<>();

    /** Skips the test where the system does not let a queue be full. */
    DeafServer() throws IOException {
        assumeTrue(System.getProperty("os.name").equals("Linux"), "other systems refuse instead of being silent");
        socket = new ServerSocket(0, 1, InetAddress.getByAddress(new byte[] {127, 0, 0, 1}));
        for (int i = 0; i < MORE_THAN_QUEUE; i++) {
            SocketChannel channel = SocketChannel.open();
            channel.configureBlocking(false);
            channel.connect(new InetSocketAddress(socket.getInetAddress(), socket.getLocalPort()));
            queue.add(channel);
        }
    }

    String url() {
        return "http://127.0.0.1:" + socket.getLocalPort();
    }

    @Override
    public void close() throws IOException {
        for (SocketChannel channel : queue) {
            channel.close();
        }
        socket.close();
    }
}
