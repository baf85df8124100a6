package io.github.arazzo4j.codegen.source;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Fetches files over HTTPS where the user has given leave to. Nothing is sent but the URL, a redirect leads to no weaker
 * place, and size and time are bounded. What has been fetched once is taken from the cache as long as its checksum is that
 * of the lock file, and what comes with another checksum is refused.
 */
final class Fetcher {

    private static final int MAX_REDIRECTS = 5;
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Fetching fetching;
    private final int maxBytes;
    private final HttpClient client = HttpClient.newBuilder()
            .connectTimeout(PATIENCE)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    Fetcher(Fetching fetching, int maxBytes) {
        this.fetching = fetching;
        this.maxBytes = maxBytes;
    }

    /** Why a file can't be had. */
    static final class FetchException extends Exception {
        private static final long serialVersionUID = 1L;

        /** Whether there is a file, but not the one of which the checksum was written down. */
        private final boolean changed;

        FetchException(String message, boolean changed) {
            super(message);
            this.changed = changed;
        }

        boolean isChanged() {
            return changed;
        }
    }

    /** The bytes of a file. */
    byte[] fetch(URI uri) throws FetchException {
        try {
            LockFile lock = LockFile.read(fetching.lockFile());
            Optional<String> expected = lock.checksum(uri.toString());
            Optional<byte[]> cached = expected.flatMap(this::cached);
            if (cached.isPresent()) {
                return cached.get();
            }
            byte[] bytes = download(uri);
            String checksum = sha256(bytes);
            if (expected.isEmpty()) {
                lock.add(uri.toString(), checksum);
            } else if (!expected.get().equals(checksum)) {
                throw new FetchException(
                        uri + " has changed: its SHA-256 is " + checksum + ", not " + expected.get()
                                + " as it was when it was fetched first",
                        true);
            }
            keep(checksum, bytes);
            return bytes;
        } catch (IOException e) {
            throw new FetchException(
                    uri + " cannot be fetched, or its checksum not be kept in "
                            + fetching.lockFile().getFileName() + ": "
                            + (e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage()),
                    false);
        }
    }

    private Optional<byte[]> cached(String checksum) {
        Path file = fetching.cache().resolve(checksum);
        try {
            if (Files.isRegularFile(file) && Files.size(file) <= maxBytes) {
                byte[] bytes = Files.readAllBytes(file);
                return sha256(bytes).equals(checksum) ? Optional.of(bytes) : Optional.empty();
            }
        } catch (IOException e) {
            // What can't be read is fetched anew.
            return Optional.empty();
        }
        return Optional.empty();
    }

    private void keep(String checksum, byte[] bytes) throws IOException {
        Files.createDirectories(fetching.cache());
        Path unfinished = Files.createTempFile(fetching.cache(), "fetch", ".tmp");
        Files.write(unfinished, bytes);
        Files.move(unfinished, fetching.cache().resolve(checksum), StandardCopyOption.REPLACE_EXISTING);
    }

    private byte[] download(URI first) throws IOException, FetchException {
        URI uri = first;
        for (int redirects = 0; redirects <= MAX_REDIRECTS; redirects++) {
            check(uri);
            HttpRequest request =
                    HttpRequest.newBuilder(uri).timeout(PATIENCE).GET().build();
            try {
                HttpResponse<InputStream> response = client.send(request, HttpResponse.BodyHandlers.ofInputStream());
                try (InputStream body = response.body()) {
                    Optional<String> location = response.headers().firstValue("Location");
                    if (response.statusCode() / 100 == 3 && location.isPresent()) {
                        uri = uri.resolve(location.get());
                        continue;
                    }
                    if (response.statusCode() != 200) {
                        throw new FetchException(uri + " is answered with status " + response.statusCode(), false);
                    }
                    return read(uri, body);
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new FetchException(uri + ": fetching it was interrupted", false);
            } catch (IllegalArgumentException e) {
                throw new FetchException(uri + " leads to what is no URL", false);
            }
        }
        throw new FetchException(first + " leads through more than " + MAX_REDIRECTS + " redirects", false);
    }

    private byte[] read(URI uri, InputStream body) throws IOException, InterruptedException, FetchException {
        CompletableFuture<byte[]> reading = CompletableFuture.supplyAsync(() -> {
            try {
                return body.readNBytes(maxBytes + 1);
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        });
        try {
            byte[] bytes = reading.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
            if (bytes.length > maxBytes) {
                throw new FetchException(uri + " is larger than the limit of " + maxBytes + " bytes", false);
            }
            return bytes;
        } catch (TimeoutException e) {
            throw new FetchException(uri + " takes longer than " + PATIENCE.toSeconds() + " s", false);
        } catch (ExecutionException e) {
            throw new IOException("the connection was lost", e);
        }
    }

    /** Refuses what nobody should be able to make a build ask for. */
    private void check(URI uri) throws IOException, FetchException {
        String host = uri.getHost();
        if (host == null || uri.getRawUserInfo() != null) {
            throw new FetchException(
                    uri.getScheme() + " URL without a host, or with credentials, is not fetched", false);
        }
        boolean loopback = false;
        for (InetAddress address : InetAddress.getAllByName(host)) {
            loopback |= address.isLoopbackAddress();
            if (!fetching.privateHosts() && isPrivate(address)) {
                throw new FetchException(uri + " is not fetched: its host is none of the public network", false);
            }
        }
        boolean allowed = "https".equalsIgnoreCase(uri.getScheme())
                || ("http".equalsIgnoreCase(uri.getScheme()) && loopback && fetching.privateHosts());
        if (!allowed) {
            throw new FetchException(uri + " is not fetched: only https is", false);
        }
    }

    private static boolean isPrivate(InetAddress address) {
        boolean uniqueLocal = address.getAddress().length == 16 && (address.getAddress()[0] & 0xfe) == 0xfc;
        return uniqueLocal
                || address.isLoopbackAddress()
                || address.isSiteLocalAddress()
                || address.isLinkLocalAddress()
                || address.isAnyLocalAddress()
                || address.isMulticastAddress();
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
