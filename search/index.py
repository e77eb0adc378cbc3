class DatabaseIndex:
    def put(self, documents):
        pass

    def remove(self, kind, object_ids):
        pass
