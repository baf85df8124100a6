// A dependency as somebody else has released it: a jar with an API description in it.
import java.util.zip.ZipEntry
import java.util.zip.ZipOutputStream

def folder = new File(localRepositoryPath, 'com/example/apis/1')
folder.mkdirs()
new File(folder, 'apis-1.pom').text = """<project>
  <modelVersion>4.0.0</modelVersion>
  <groupId>com.example</groupId>
  <artifactId>apis</artifactId>
  <version>1</version>
</project>
"""
new ZipOutputStream(new FileOutputStream(new File(folder, 'apis-1.jar'))).withCloseable { jar ->
    jar.putNextEntry(new ZipEntry('apis/pets.yaml'))
    jar.write(new File(basedir, 'src/api/pets.yaml').bytes)
    jar.closeEntry()
}
return true
