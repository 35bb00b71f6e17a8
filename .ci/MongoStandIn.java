// Starts mongo-java-server on loopback, with its data in one file: `java -cp <jars> MongoStandIn.java <port> <file>`.
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.MongoVersion;
import de.bwaldvogel.mongo.backend.h2.H2Backend;
import java.util.List;

public class MongoStandIn {
    /** What it says it is. By itself it says 4.2 at most, which our driver does not talk to; the commands that we use are all older. */
    enum Version implements MongoVersion {
        FIVE;

        public List<Integer> getVersionArray() {
            return List.of(5, 0, 0);
        }

        public int getWireVersion() {
            return 13;
        }
    }

    public static void main(String[] arguments) {
        MongoServer server = new MongoServer(new H2Backend(arguments[1]).version(Version.FIVE));
        server.bind("127.0.0.1", Integer.parseInt(arguments[0]));
        Runtime.getRuntime().addShutdownHook(new Thread(server::shutdownNow));
    }
}
