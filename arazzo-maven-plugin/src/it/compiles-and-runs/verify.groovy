// Compiled under -Xlint:all -Werror, and run.
def log = new File(basedir, 'build.log').text
assert log.contains('1 Arazzo document compiled: ')
assert log.contains('adopted Rex')
assert new File(basedir, 'target/generated-sources/arazzo/com/example/pets/AdoptPetWorkflow.java').isFile()
